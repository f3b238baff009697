using System;
using System.Numerics;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <content>Escapes in strings (RFC 8259 section 7). One half of a surrogate pair, which may be escaped there, is refused.</content>
public static partial class JsonBytes
{
    private const uint EvenPlaces = 0x55555555;

    /// <summary>What may stand behind a backslash.</summary>
    private static readonly AsciiSet Escapable = new(static value => "\"\\/bfnrtu"u8.Contains(value));

    /// <summary>What the letter behind a backslash stands for; other characters are themselves.</summary>
    internal static readonly byte[] Unescaped = MakeUnescaped();

    /// <summary>From a backslash to the string's closing quote, escapes checked.</summary>
    /// <remarks>A window is judged as a whole, for where escapes stand, and what they are, no processor foretells.</remarks>
    /// <returns>The index of the quote, or -1.</returns>
    internal static int SkipEscapes(ReadOnlySpan<byte> json, int at)
    {
        // Whether the window's first byte is what the backslash before it escapes; and how far units of UTF-16 were read.
        var (carried, passed) = (0u, at);
        for (; AsciiWindow.Fits(json, at); at += Window)
        {
            var window = new AsciiWindow(json, at);
            var behind = BehindOddRuns(window.Is((byte)'\\') & ~carried);
            var escaped = (uint)behind | carried;
            carried = (uint)(behind >> Window);
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
                var length = EscapeLength(json[unit..]);
                if (length == 0)
                    return -1;
                passed = unit + length;
            }

            if (ends != 0)
                return at + BitOperations.TrailingZeroCount(ends);
        }

        return SkipLastEscapes(json, Math.Max(at - (int)carried, passed));
    }

    /// <summary>The places right behind runs of backslashes of odd length: what stands there is escaped. One of them may be right behind the window.</summary>
    private static ulong BehindOddRuns(uint backslashes)
    {
        // To add the first bit of a run clears the run, and sets the bit behind it.
        var starts = backslashes & ~(backslashes << 1);
        var behindEven = ((ulong)backslashes + (starts & EvenPlaces)) & ~(ulong)backslashes;
        var behindOdd = ((ulong)backslashes + (starts & ~EvenPlaces)) & ~(ulong)backslashes;
        return (behindEven & ~EvenPlaces) | (behindOdd & (EvenPlaces | (1UL << Window)));
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
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '\\')
            return 0;
        if (text[1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
            return 2;
        var unit = Unit(text);
        if (unit < 0 || char.IsLowSurrogate((char)unit))
            return 0;
        if (!char.IsHighSurrogate((char)unit))
            return 6;
        var low = Unit(text[6..]);
        return low >= 0 && char.IsLowSurrogate((char)low) ? 12 : 0;
    }

    /// <summary>The UTF-16 unit of an escape such as <c>\u00e9</c>, or -1.</summary>
    private static int Unit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
            return -1;
        var unit = 0;
        foreach (var digit in text[2..6])
        {
            var value = HexDigit(digit);
            if (value < 0)
                return -1;
            unit = unit << 4 | value;
        }

        return unit;
    }

    private static int HexDigit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };

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
