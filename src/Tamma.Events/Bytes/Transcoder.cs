using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>Writes what stands between a JSON string's quotes, UTF-8 with escapes, as UTF-16: in one pass, as both are checked before.</summary>
internal static class Transcoder
{
    /// <summary>What the letter behind a backslash stands for; other characters are themselves.</summary>
    private static readonly byte[] Escaped = MakeEscaped();

    /// <summary>Writes a text.</summary>
    /// <param name="text">What stands between the quotes, checked.</param>
    /// <param name="output">At least as long: no byte makes more than one unit.</param>
    /// <returns>Number of units written.</returns>
    public static int ToUtf16(ReadOnlySpan<byte> text, Span<char> output)
    {
        if (output.Length < text.Length)
            throw new ArgumentException("There is a unit for each byte.", nameof(output));
        var (at, written) = (0, 0);
        if (Vector128.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(text);
            ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
            while (at <= text.Length - Vector128<byte>.Count)
            {
                // All are written; those from the first that is no plain character on are written over.
                var bytes = Vector128.LoadUnsafe(ref from, (nuint)at);
                var (lower, upper) = Vector128.Widen(bytes);
                lower.StoreUnsafe(ref to, (nuint)written);
                upper.StoreUnsafe(ref to, (nuint)written + 8);
                var others = TextMaker.OthersIn(bytes).ExtractMostSignificantBits();
                var plain = others == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(others);
                at += plain;
                written += plain;
                if (others != 0)
                    at += Write(text[at..], output, ref written);
            }
        }

        while (at < text.Length)
        {
            if (text[at] is < 0x80 and not (byte)'\\')
                output[written++] = (char)text[at++];
            else
                at += Write(text[at..], output, ref written);
        }

        return written;
    }

    /// <summary>Writes an escape, or a character beyond ASCII.</summary>
    /// <returns>Number of bytes that it had.</returns>
    private static int Write(ReadOnlySpan<byte> text, Span<char> output, ref int written)
    {
        switch (text[0])
        {
            case (byte)'\\' when text[1] != 'u':
                output[written++] = (char)Escaped[text[1]];
                return 2;
            case (byte)'\\':
                output[written++] = (char)(HexDigit(text[2]) << 12 | HexDigit(text[3]) << 8 | HexDigit(text[4]) << 4 | HexDigit(text[5]));
                return 6;
            case < 0xE0:
                output[written++] = (char)((text[0] & 0x1F) << 6 | (text[1] & 0x3F));
                return 2;
            case < 0xF0:
                output[written++] = (char)((text[0] & 0x0F) << 12 | (text[1] & 0x3F) << 6 | (text[2] & 0x3F));
                return 3;
            default:
                var beyond = ((text[0] & 0x07) << 18 | (text[1] & 0x3F) << 12 | (text[2] & 0x3F) << 6 | (text[3] & 0x3F)) - 0x10000;
                output[written++] = (char)(0xD800 + (beyond >> 10));
                output[written++] = (char)(0xDC00 + (beyond & 0x3FF));
                return 4;
        }
    }

    /// <summary>The value of a digit that is one: letters stand in the next quarter of ASCII, from 1 on.</summary>
    private static int HexDigit(byte digit) => (digit & 0xF) + 9 * (digit >> 6);

    private static byte[] MakeEscaped()
    {
        var escaped = new byte[256];
        for (var value = 0; value < escaped.Length; value++)
            escaped[value] = (byte)value;
        (escaped['b'], escaped['f'], escaped['n'], escaped['r'], escaped['t']) = ((byte)'\b', (byte)'\f', (byte)'\n', (byte)'\r', (byte)'\t');
        return escaped;
    }
}
