namespace Tamma.Catalog.Values;

/// <summary>The name of a repository: its owner and its own name.</summary>
internal static class RepositoryName
{
    public const int MaxLength = 255;

    /// <summary>owner/name: one slash, and no white space.</summary>
    public const string Pattern = @"[^/\s]+/[^/\s]+";
}
