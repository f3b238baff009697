namespace Tamma.Catalog.Values;

/// <summary>The whole hash of a commit in hexadecimal.</summary>
internal static class CommitHash
{
    /// <summary>SHA-1.</summary>
    public const int MinLength = 40;

    /// <summary>SHA-256.</summary>
    public const int MaxLength = 64;

    public const string Pattern = "[0-9a-f]{40}([0-9a-f]{24})?";
}
