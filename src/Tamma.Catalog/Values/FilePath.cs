namespace Tamma.Catalog.Values;

/// <summary>The path of a file in its repository.</summary>
internal static class FilePath
{
    public const int MaxLength = 1024;
}
