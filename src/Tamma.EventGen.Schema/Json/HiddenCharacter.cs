namespace Tamma.EventGen.Schema.Json;

/// <summary>What makes a reader of a file see something else than it holds.</summary>
internal static class HiddenCharacter
{
    /// <summary>Controls, Unicode's bidirectional controls, with which a text can show itself as another, and what XML refuses.</summary>
    public static bool Is(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF';

    /// <summary>Tags, U+E0000 to U+E007F: a whole text of ASCII that nothing shows.</summary>
    public static bool Is(char high, char low) => high == '\uDB40' && low is >= '\uDC00' and <= '\uDC7F';
}
