namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>What a search for a text gave.</summary>
internal sealed record Found(string? Text, bool IsDecided)
{
    /// <summary>There is none.</summary>
    public static readonly Found Nothing = new(null, IsDecided: true);

    /// <summary>It would take too long to tell.</summary>
    public static readonly Found Unknown = new(null, IsDecided: false);

    /// <summary>This one.</summary>
    public static Found Of(string text) => new(text, IsDecided: true);
}
