namespace Tamma.Catalog.Values;

/// <summary>The SHA-256 of a content, with or without the name of the algorithm before it.</summary>
internal static class ContentDigest
{
    public const int MaxLength = 80;
}
