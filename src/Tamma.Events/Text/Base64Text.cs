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

    public static bool IsValid(ReadOnlySpan<byte> text) => IsWhole(text, out var padding) && !text[..^padding].ContainsAnyExcept(Alphabet);

    /// <summary>The fewest bytes whose text has at least so many characters: four are one to three bytes. The schema's <c>CountRange.BytesOfBase64</c> says the same.</summary>
    public static int LeastBytes(int characters) => characters <= 0 ? 0 : (characters - 1) / 4 * 3 + 1;

    /// <summary>The most bytes whose text has at most so many characters.</summary>
    public static int MostBytes(int characters) => characters == int.MaxValue ? int.MaxValue : characters / 4 * 3;

    public static bool TryParse(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        if (!IsWhole(text, out var padding))
            return false;
        var bytes = new byte[text.Length / 4 * 3 - padding];
        // The decoder passes white space, but then there are fewer bytes.
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done || written != bytes.Length)
            return false;
        value = bytes;
        return true;
    }

    /// <summary>Whether a text has as many characters as bytes have, and the bits of the last one that no byte has are zero.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> text, out int padding)
    {
        padding = text is [.., (byte)'=', (byte)'='] ? 2 : text is [.., (byte)'='] ? 1 : 0;
        return text.Length % 4 == 0 && padding switch
        {
            2 => "AQgw"u8.Contains(text[^3]),
            1 => "AEIMQUYcgkosw048"u8.Contains(text[^2]),
            _ => true,
        };
    }
}
