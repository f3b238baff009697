namespace Tamma.Catalog.Values;

/// <summary>The name of a Git branch.</summary>
internal static class BranchName
{
    public const int MaxLength = 255;
}
