namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>What a search for a text gave.</summary>
/// <param name="Text">The text, where it is known.</param>
/// <param name="IsDecided">Whether it is known if there is one.</param>
/// <param name="IsNothing">Whether there is none.</param>
internal sealed record Found(string? Text, bool IsDecided, bool IsNothing)
{
    /// <summary>There is none.</summary>
    public static readonly Found Nothing = new(null, IsDecided: true, IsNothing: true);

    /// <summary>There is one, too long to show.</summary>
    public static readonly Found TooLong = new(null, IsDecided: true, IsNothing: false);

    /// <summary>It would take too long to tell.</summary>
    public static readonly Found Unknown = new(null, IsDecided: false, IsNothing: false);

    /// <summary>This one.</summary>
    public static Found Of(string text) => new(text, IsDecided: true, IsNothing: false);
}
