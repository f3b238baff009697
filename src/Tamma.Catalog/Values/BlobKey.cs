namespace Tamma.Catalog.Values;

/// <summary>The key of a large object that is kept elsewhere.</summary>
internal static class BlobKey
{
    public const int MaxLength = 512;

    public const string Pattern = "[A-Za-z0-9._/-]+";
}
