using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>What stands in a document, in words and shortened.</summary>
internal static class FoundText
{
    /// <summary>Longest text shown, in UTF-16 units.</summary>
    private const int MaxLength = 60;

    public static string Of(in Utf8JsonReader reader, EventErrorCode code)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String or JsonTokenType.PropertyName => Quote(StringEscapes.Unescape(reader.ValueSpan)),
            _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, MaxLength + 1)])),
        };
        return code is EventErrorCode.StringTooLong or EventErrorCode.StringTooShort
            ? $"{text} ({Limits.Count(CodePoints.Count(StringEscapes.UnescapeUtf8(reader.ValueSpan)), "character")})"
            : text;
    }

    /// <summary>The character at an offset.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">The offset, or the document's length.</param>
    /// <param name="isHidden">Whether it may be a part of a sensitive value.</param>
    /// <returns>The character, or null where it is not to be shown.</returns>
    public static string? At(ReadOnlySpan<byte> document, long offset, bool isHidden)
    {
        if (offset >= document.Length)
            return "the end of the document";
        // Editors show nothing of it.
        if ((offset == 0 || !isHidden) && document[(int)offset..].StartsWith("\uFEFF"u8))
            return "a byte order mark (U+FEFF)";
        if (isHidden)
            return null;
        var status = Rune.DecodeFromUtf8(document[(int)offset..], out var rune, out _);
        return status == OperationStatus.Done && !Rune.IsControl(rune)
            ? string.Create(CultureInfo.InvariantCulture, $"'{PrintableText.Of(rune.ToString())}'")
            : string.Create(CultureInfo.InvariantCulture, $"byte 0x{document[(int)offset]:X2}");
    }

    /// <summary>A text between quotes, safe to print.</summary>
    public static string Quote(string text) => $"\"{Print(text)}\"";

    /// <summary>A text shortened and safe to print.</summary>
    public static string Print(string text) => PrintableText.Of(Shorten(text));

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        // Never between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end] + "…";
    }
}
