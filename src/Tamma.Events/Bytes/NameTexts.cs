using System;

namespace Tamma.Events.Bytes;

/// <summary>
/// Texts of the names that maps had before. Most maps have the same few names again and again: a text that is found costs no allocation, and all maps
/// share it. A new one takes the place of another: as long as a thread lives it keeps 256 of up to 32 characters, some 24 KB, and no more.
/// </summary>
internal sealed class NameTexts
{
    private const int PlaceBits = 8;

    private const int MaxLength = 32;

    private readonly string?[] _texts = new string?[1 << PlaceBits];

    /// <summary>The text of a name.</summary>
    /// <param name="escaped">What stands between its quotes, checked.</param>
    /// <param name="hash">Its hash.</param>
    public string Of(ReadOnlySpan<byte> escaped, uint hash)
    {
        ref var text = ref _texts[hash >> (32 - PlaceBits)];
        return text is not null && PlainText.Equals(escaped, text) ? text : Make(escaped, ref text);
    }

    private static string Make(ReadOnlySpan<byte> escaped, ref string? place)
    {
        var text = TextMaker.OfJson(escaped);
        // Only a plain text is told by what stands in a document.
        if (escaped.Length <= MaxLength && PlainText.Is(escaped))
            place = text;
        return text;
    }
}
