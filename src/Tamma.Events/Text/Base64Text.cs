using System;
using System.Buffers;
using System.Buffers.Text;

namespace Tamma.Events.Text;

/// <summary>
/// Bytes as text: RFC 4648 section 4, padded, without white space, and the bits that no byte has are zero, so that any bytes have
/// one text. System.Text.Json writes this form, and reads white space beside it.
/// </summary>
internal static class Base64Text
{
    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0)
            return false;
        if (text is [.. var twoThirds, (byte)'=', (byte)'='])
            return "AQgw"u8.Contains(twoThirds[^1]) && !twoThirds.ContainsAnyExcept(Alphabet);
        if (text is [.. var third, (byte)'='])
            return "AEIMQUYcgkosw048"u8.Contains(third[^1]) && !third.ContainsAnyExcept(Alphabet);
        return !text.ContainsAnyExcept(Alphabet);
    }

    /// <summary>The fewest bytes whose text has at least so many characters: four are one to three bytes. The schema's <c>CountRange.BytesOfBase64</c> says the same.</summary>
    public static int LeastBytes(int characters) => characters <= 0 ? 0 : (characters - 1) / 4 * 3 + 1;

    /// <summary>The most bytes whose text has at most so many characters.</summary>
    public static int MostBytes(int characters) => characters == int.MaxValue ? int.MaxValue : characters / 4 * 3;

    public static bool TryParse(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        if (!IsValid(text))
            return false;
        var padding = text.Length - text.TrimEnd((byte)'=').Length;
        value = new byte[text.Length / 4 * 3 - padding];
        Base64.DecodeFromUtf8(text, value, out _, out _);
        return true;
    }
}
