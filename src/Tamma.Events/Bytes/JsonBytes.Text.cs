using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Tamma.Events.Bytes;

/// <content>Strings (RFC 8259 section 7). One half of a surrogate pair, which may be escaped there, is refused.</content>
public static partial class JsonBytes
{
    /// <summary>How many bytes are looked at together.</summary>
    private const int Window = 32;

    /// <summary>Takes a string.</summary>
    /// <returns>The index after its closing quote, or -1.</returns>
    internal static int TakeText(ReadOnlySpan<byte> json, int at)
    {
        if (!IsAt(json, at, (byte)'"'))
            return -1;
        var end = ScanText(json, at + 1);
        if (!IsAt(json, end, (byte)'"'))
        {
            end = SkipEscapes(json, end);
            if (end < 0)
                return -1;
        }

        return end + 1;
    }

    /// <summary>The first quote, backslash or control character within a string: the document's length where there is none.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">An index within the string, at most the document's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ScanText(ReadOnlySpan<byte> json, int at)
    {
        if (!Vector256.IsHardwareAccelerated || at > json.Length - Vector256<byte>.Count)
            return ScanShort(json, at);
        var special = Special(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)at));
        return special != 0 ? at + BitOperations.TrailingZeroCount(special) : ScanLong(json, at + Vector256<byte>.Count);
    }

    /// <summary>From a backslash to the string's closing quote, escapes checked.</summary>
    /// <returns>The index of the quote, or -1.</returns>
    internal static int SkipEscapes(ReadOnlySpan<byte> json, int at)
    {
        while (Vector128.IsHardwareAccelerated && at <= json.Length - Window)
        {
            // A bit for each byte that may be an escape or the end; what an escape is made of is none.
            var special = SpecialInWindow(json, at);
            var passed = Window;
            while (special != 0)
            {
                var next = BitOperations.TrailingZeroCount(special);
                if (json[at + next] == '"')
                    return at + next;
                var length = EscapeLength(json[(at + next)..]);
                if (length == 0)
                    return -1;
                passed = next + length;
                if (passed >= Window)
                    break;
                special &= uint.MaxValue << passed;
                passed = Window;
            }

            at += passed;
        }

        return SkipLastEscapes(json, at);
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

        output[0] = escape[1] switch
        {
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            var other => other,
        };
        return 1;
    }

    private static uint SpecialInWindow(ReadOnlySpan<byte> json, int at)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        return Vector256.IsHardwareAccelerated
            ? Special(Vector256.LoadUnsafe(ref first, (nuint)at))
            : Special(Vector128.LoadUnsafe(ref first, (nuint)at)) | (Special(Vector128.LoadUnsafe(ref first, (nuint)at + 16)) << 16);
    }

    /// <summary>The same from the second vector of 256 bits on.</summary>
    private static int ScanLong(ReadOnlySpan<byte> json, int at)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        for (; at <= json.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var special = Special(Vector256.LoadUnsafe(ref first, (nuint)at));
            if (special != 0)
                return at + BitOperations.TrailingZeroCount(special);
        }

        return ScanShort(json, at);
    }

    /// <summary>The same without vectors of 256 bits, or near the document's end.</summary>
    private static int ScanShort(ReadOnlySpan<byte> json, int at)
    {
        if (Vector128.IsHardwareAccelerated && json.Length >= Vector128<byte>.Count)
        {
            ref var first = ref MemoryMarshal.GetReference(json);
            var last = json.Length - Vector128<byte>.Count;
            uint special;
            for (; at <= last; at += Vector128<byte>.Count)
            {
                special = Special(Vector128.LoadUnsafe(ref first, (nuint)at));
                if (special != 0)
                    return at + BitOperations.TrailingZeroCount(special);
            }

            // The last vector ends where the document does: what it has before the index is shifted out.
            special = Special(Vector128.LoadUnsafe(ref first, (nuint)last)) >> (at - last);
            return special != 0 ? at + BitOperations.TrailingZeroCount(special) : json.Length;
        }

        while (at < json.Length && json[at] is >= 0x20 and not (byte)'"' and not (byte)'\\')
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector256<byte> bytes) => (
        Vector256.Equals(bytes, Vector256.Create((byte)'"'))
        | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
        | Vector256.LessThan(bytes, Vector256.Create((byte)0x20))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector128<byte> bytes) => (
        Vector128.Equals(bytes, Vector128.Create((byte)'"'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
        | Vector128.LessThan(bytes, Vector128.Create((byte)0x20))).ExtractMostSignificantBits();
}
