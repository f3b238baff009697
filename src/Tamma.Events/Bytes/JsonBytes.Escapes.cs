using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <content>Escapes in strings (RFC 8259 section 7). One half of a surrogate pair, which may be escaped there, is refused.</content>
public static partial class JsonBytes
{
    private const ulong OddPlaces = 0xAAAAAAAA_AAAAAAAA;

    /// <summary>What may stand behind a backslash.</summary>
    private static readonly AsciiSet Escapable = new(static value => "\"\\/bfnrtu"u8.Contains(value));

    /// <summary>What the letter behind a backslash stands for; other characters are themselves.</summary>
    internal static readonly byte[] Unescaped = MakeUnescaped();

    private static readonly int[] HexDigits = MakeHexDigits();

    /// <summary>From a backslash to the string's closing quote, escapes checked.</summary>
    /// <remarks>A window is judged as a whole, for where escapes stand, and what they are, no processor foretells.</remarks>
    /// <returns>The index of the quote, or -1.</returns>
    internal static int SkipEscapes(ReadOnlySpan<byte> json, int at)
    {
        // Whether the window's first byte is what the backslash before it escapes; and how far units of UTF-16 were read.
        var (carried, passed) = (0UL, at);
        for (; WideWindow.Fits(json, at); at += WideWindow.Size)
        {
            var window = new WideWindow(json, at);
            var escaped = Escaped(window.Is((byte)'\\'), ref carried);
            var ends = window.Is((byte)'"') & ~escaped;
            // All up to the first quote that ends the string.
            var text = ends ^ (ends - 1);
            if (((window.Controls | (escaped & ~window.In(Escapable))) & text) != 0)
                return -1;
            for (var units = window.Is((byte)'u') & escaped & text; units != 0; units &= units - 1)
            {
                var unit = at + BitOperations.TrailingZeroCount(units) - 1;
                if (unit < passed)
                    continue;
                var length = UnitLength(json[unit..]);
                if (length == 0)
                    return -1;
                passed = unit + length;
            }

            if (ends != 0)
                return at + BitOperations.TrailingZeroCount(ends);
        }

        return SkipLastEscapes(json, Math.Max(at - (int)carried, passed));
    }

    /// <summary>The places of a window that a backslash escapes: the second, the fourth … of a run of backslashes, and what stands behind a run of odd length.</summary>
    /// <param name="backslashes">A bit for each backslash.</param>
    /// <param name="carried">1 where the last byte before the window escapes its first one; then the same of its own last byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Escaped(ulong backslashes, ref ulong carried)
    {
        // To subtract the runs from themselves, shifted by one place with all odd ones set, borrows through each run and ends behind it: what
        // differs from the odd places then is every other bit of a run, and the bit behind it if that is escaped. The way is simdjson's.
        var begun = backslashes & ~carried;
        var codes = (((begun << 1) | OddPlaces) - begun) ^ OddPlaces;
        var escaped = codes ^ (backslashes | carried);
        carried = (codes & backslashes) >> (WideWindow.Size - 1);
        return escaped;
    }

    /// <summary>The same near the document's end.</summary>
    private static int SkipLastEscapes(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length)
        {
            at = ScanText(json, at);
            if (at == json.Length)
                break;
            if (json[at] == '"')
                return at;
            var length = EscapeLength(json[at..]);
            if (length == 0)
                return -1;
            at += length;
        }

        return -1;
    }

    /// <summary>Writes a string's text without its escapes.</summary>
    /// <param name="escaped">What stands between the quotes, checked.</param>
    /// <param name="output">At least as long.</param>
    /// <returns>Number of bytes written.</returns>
    internal static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        var written = 0;
        while (true)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                escaped.CopyTo(output[written..]);
                return written + escaped.Length;
            }

            escaped[..plain].CopyTo(output[written..]);
            written += plain;
            var length = EscapeLength(escaped[plain..]);
            written += UnescapeOne(escaped.Slice(plain, length), output[written..]);
            escaped = escaped[(plain + length)..];
        }
    }

    /// <summary>Length of the escape at the text's beginning, a surrogate pair as one; 0 where there is none that is legal.</summary>
    internal static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '\\')
            return 0;
        if (text[1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
            return 2;
        return UnitLength(text);
    }

    /// <summary>The same of an escape that is no letter's.</summary>
    private static int UnitLength(ReadOnlySpan<byte> text)
    {
        var unit = Unit(text);
        if (unit < 0 || char.IsLowSurrogate((char)unit))
            return 0;
        if (!char.IsHighSurrogate((char)unit))
            return 6;
        var low = Unit(text[6..]);
        return low >= 0 && char.IsLowSurrogate((char)low) ? 12 : 0;
    }

    /// <summary>The UTF-16 unit of an escape such as <c>\u00e9</c>, or a negative number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Unit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
            return -1;
        // What is no digit is negative, and so is all that it is a part of.
        var digits = HexDigits;
        return (digits[text[2]] << 12) | (digits[text[3]] << 8) | (digits[text[4]] << 4) | digits[text[5]];
    }

    private static int[] MakeHexDigits()
    {
        var digits = new int[256];
        Array.Fill(digits, -1);
        for (var value = 0; value < 16; value++)
        {
            digits["0123456789abcdef"u8[value]] = value;
            digits["0123456789ABCDEF"u8[value]] = value;
        }

        return digits;
    }

    private static int UnescapeOne(ReadOnlySpan<byte> escape, Span<byte> output)
    {
        if (escape.Length > 2)
        {
            var unit = Unit(escape);
            var rune = escape.Length == 6 ? new Rune((char)unit) : new Rune((char)unit, (char)Unit(escape[6..]));
            return rune.EncodeToUtf8(output);
        }

        output[0] = Unescaped[escape[1]];
        return 1;
    }

    private static byte[] MakeUnescaped()
    {
        var unescaped = new byte[256];
        for (var value = 0; value < unescaped.Length; value++)
            unescaped[value] = (byte)value;
        (unescaped['b'], unescaped['f'], unescaped['n'], unescaped['r'], unescaped['t']) = ((byte)'\b', (byte)'\f', (byte)'\n', (byte)'\r', (byte)'\t');
        return unescaped;
    }
}
