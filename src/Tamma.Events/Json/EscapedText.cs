using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>Texts as UTF-8 within the quotes of a JSON string: the bytes of System.Text.Json's writer with the encoder of the same name as the escaping.</summary>
internal static class EscapedText
{
    /// <summary>Bytes of the longest form of one character: <c>\uD83D</c>.</summary>
    public const int MaxEscape = 6;

    /// <summary>So many characters are looked at together.</summary>
    private const int Window = 32;

    // A bit for each ASCII character that stands for itself: from 0 on, and from 0x40 on.
    private const ulong LowRelaxed = 0xFFFFFFFB_00000000;
    private const ulong HighRelaxed = 0x7FFFFFFF_EFFFFFFF;

    // Without < > & ' + and `.
    private const ulong LowHtmlSafe = 0xAFFFF73B_00000000;
    private const ulong HighHtmlSafe = 0x7FFFFFFE_EFFFFFFF;

    /// <summary>From this character on UTF-8 has three bytes.</summary>
    internal const int TwoBytesEnd = 0x800;

    private static readonly AsciiSet RelaxedPlain = new(static value => IsPlain((char)value, JsonEscaping.Relaxed));
    private static readonly AsciiSet HtmlSafePlain = new(static value => IsPlain((char)value, JsonEscaping.HtmlSafe));
    private static readonly ushort EscapedUnit = Pair('\\', 'u');
    private static readonly ushort[] HexPairs = MakeHexPairs();
    private static readonly ushort[] RelaxedTwo = TwoBytesOf(JsonEscaping.Relaxed);
    private static readonly ushort[] HtmlSafeTwo = TwoBytesOf(JsonEscaping.HtmlSafe);

    /// <summary>Copies a text of ASCII that needs no escape. Room for all of it is needed, and means nothing where it is refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte to, JsonEscaping escaping)
    {
        var length = text.Length;
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (!Vector128.IsHardwareAccelerated)
            return false;
        if (length < 4)
        {
            if (length == 0)
                return true;
            // The first, the middle and the last: of so few characters these are all.
            var (middle, end) = (length >> 1, length - 1);
            var all = units | (ulong)Unsafe.Add(ref units, middle) << 16 | (ulong)Unsafe.Add(ref units, end) << 32 | (ulong)' ' << 48;
            var three = Vector128.Create(all, all).AsUInt16();
            var bytes = Narrow(three, three);
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return false;
            var value = bytes.AsUInt32().ToScalar();
            to = (byte)value;
            Unsafe.Add(ref to, middle) = (byte)(value >> 8);
            Unsafe.Add(ref to, end) = (byte)(value >> 16);
            return true;
        }

        if (length < 8)
        {
            var last = length - 4;
            var four = Vector128.Create(ReadFour(ref units), ReadFour(ref Unsafe.Add(ref units, last))).AsUInt16();
            var bytes = Narrow(four, four);
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return false;
            var both = bytes.AsUInt64().ToScalar();
            Unsafe.WriteUnaligned(ref to, (uint)both);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), (uint)(both >> 32));
            return true;
        }

        if (length < 16)
        {
            var last = length - 8;
            var bytes = Narrow(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, (nuint)last));
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return false;
            Unsafe.WriteUnaligned(ref to, bytes.AsUInt64().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), bytes.AsUInt64().GetElement(1));
            return true;
        }

        for (var at = 0; ; at = Math.Min(at + 16, length - 16))
        {
            var bytes = Narrow(Vector128.LoadUnsafe(ref units, (nuint)at), Vector128.LoadUnsafe(ref units, (nuint)at + 8));
            bytes.StoreUnsafe(ref to, (nuint)at);
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return false;
            if (at == length - 16)
                return true;
        }
    }

    /// <summary>Whether UTF-8 is ASCII that needs no escape.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8, JsonEscaping escaping) =>
        Plain(escaping).CountLeading(utf8) == utf8.Length;

    /// <summary>The bytes of ASCII that need no escape.</summary>
    public static ref readonly AsciiSet Plain(JsonEscaping escaping) => ref escaping == JsonEscaping.Relaxed ? ref RelaxedPlain : ref HtmlSafePlain;

    /// <summary>How many bytes of room a text of so many characters needs: the longest form of each, and two windows behind.</summary>
    public static int RoomFor(int length) => length * MaxEscape + 2 * Window;

    /// <summary>Writes any characters.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="to">Has the room that <see cref="RoomFor"/> says.</param>
    /// <param name="escaping">Which characters are written as escapes.</param>
    /// <returns>Number of bytes.</returns>
    /// <exception cref="ArgumentException">The text holds one half of a surrogate pair.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public static int Write(ReadOnlySpan<char> text, ref byte to, JsonEscaping escaping)
    {
        if (!Vector128.IsHardwareAccelerated)
            return WriteEach(text, ref to, escaping);
#if NET10_0_OR_GREATER
        if (WideEscapedText.IsSupported && escaping == JsonEscaping.Relaxed)
            return WideEscapedText.Write(text, ref to);
#endif
        var (at, written) = WriteWindows(text, text.Length - 2 * Window + 1, ref to, escaping);
        // The rest has no room behind it: spaces give it some.
        var rest = text[at..];
        Span<char> last = stackalloc char[4 * Window];
        rest.CopyTo(last);
        last.Slice(rest.Length, 2 * Window).Fill(' ');
        var (end, more) = WriteWindows(last, rest.Length, ref Unsafe.Add(ref to, written), escaping);
        return written + more - (end - rest.Length);
    }

    private static int WriteEach(ReadOnlySpan<char> text, ref byte to, JsonEscaping escaping)
    {
        var written = 0;
        for (var at = 0; at < text.Length;)
        {
            if (IsPlain(text[at], escaping))
            {
                Unsafe.Add(ref to, written++) = (byte)text[at++];
                continue;
            }

            var (units, bytes) = WriteOther(text, at, ref Unsafe.Add(ref to, written), escaping);
            at += units;
            written += bytes;
        }

        return written;
    }

    /// <summary>Writes windows until one would begin at a limit or behind it; two windows' room is behind each, so that all from any place in it on can be copied.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int At, int Written) WriteWindows(ReadOnlySpan<char> text, int limit, ref byte to, JsonEscaping escaping)
    {
        var (at, written) = (0, 0);
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        while (at < limit)
        {
            var end = at + Window;
            var odd = CopyWindow(ref units, at, ref to, written, escaping);
            while (odd != 0)
            {
                var plain = BitOperations.TrailingZeroCount(odd);
                var (taken, bytes) = WriteOther(text, at + plain, ref Unsafe.Add(ref to, written + plain), escaping);
                at += plain + taken;
                written += plain + bytes;
                if (at >= end)
                    break;
                odd >>= plain + taken;
                CopyWindow(ref units, at, ref to, written, escaping);
            }

            if (at < end)
                (at, written) = (end, written + end - at);
        }

        return (at, written);
    }

    /// <summary>Copies as many characters as a window has.</summary>
    /// <returns>A bit for each that is no ASCII or needs an escape.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CopyWindow(ref ushort units, int at, ref byte to, int written, JsonEscaping escaping)
    {
        var lower = Narrow(Vector128.LoadUnsafe(ref units, (nuint)at), Vector128.LoadUnsafe(ref units, (nuint)at + 8));
        var upper = Narrow(Vector128.LoadUnsafe(ref units, (nuint)at + 16), Vector128.LoadUnsafe(ref units, (nuint)at + 24));
        lower.StoreUnsafe(ref to, (nuint)written);
        upper.StoreUnsafe(ref to, (nuint)written + 16);
        return Odd(lower, escaping).ExtractMostSignificantBits() | (Odd(upper, escaping).ExtractMostSignificantBits() << 16);
    }

    /// <summary>Writes a character that is no ASCII or needs an escape; where it is three bytes of UTF-8, those behind it, too, that are so: they seldom come alone.</summary>
    /// <returns>Number of units, and of their bytes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (int Units, int Bytes) WriteOther(ReadOnlySpan<char> text, int at, ref byte to, JsonEscaping escaping)
    {
        var c = text[at];
        if (c < TwoBytesEnd)
            return (1, WriteOne(c, ref to, escaping));
        return char.IsSurrogate(c) ? WritePair(text, at, ref to) : WriteThrees(text[at..], ref to, escaping);
    }

    private static (int Units, int Bytes) WriteThrees(ReadOnlySpan<char> text, ref byte to, JsonEscaping escaping)
    {
        var count = 0;
        if (escaping == JsonEscaping.Relaxed)
        {
#if NET10_0_OR_GREATER
            if (WideEscapedText.IsSupported)
                count = WideEscapedText.WriteThrees(text, ref to);
#endif
            for (; count < text.Length && text[count] >= TwoBytesEnd && RelaxedCharacters.Contains(text[count]); count++)
                WriteThree(text[count], ref Unsafe.Add(ref to, 3 * count));
        }

        return count == 0 ? (1, WriteUnit(text[0], ref to)) : (count, 3 * count);
    }

    private static (int Units, int Bytes) WritePair(ReadOnlySpan<char> text, int at, ref byte to)
    {
        if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            throw new ArgumentException("The text holds one half of a surrogate pair, which UTF-8 can't express.", nameof(text));
        return (2, WriteUnit(text[at], ref to) + WriteUnit(text[at + 1], ref Unsafe.Add(ref to, MaxEscape)));
    }

    private static ulong ReadFour(ref ushort from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));

    /// <summary>Whether a character is ASCII that needs no escape.</summary>
    public static bool IsPlain(char c, JsonEscaping escaping)
    {
        if (c >= 0x80)
            return false;
        var isRelaxed = escaping == JsonEscaping.Relaxed;
        var plain = c < 0x40 ? (isRelaxed ? LowRelaxed : LowHtmlSafe) : (isRelaxed ? HighRelaxed : HighHtmlSafe);
        return ((plain >> (c & 0x3F)) & 1) != 0;
    }

    /// <summary>Characters as one byte each; one beyond that becomes a byte that is none of ASCII's printable ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> low, Vector128<ushort> high)
    {
        // The instruction takes its input as signed: 0x8000 and above become 0.
        if (Sse2.IsSupported)
            return Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16());
        var limit = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(low, limit), Vector128.Min(high, limit));
    }

    /// <summary>All bits set in each byte that is no ASCII or needs an escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Odd(Vector128<byte> bytes, JsonEscaping escaping)
    {
        // With a sign, whatever is beyond ASCII is below the control characters' end, too.
        var odd = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte() | Is(bytes, '"') | Is(bytes, '\\') | Is(bytes, '\x7F');
        if (escaping != JsonEscaping.Relaxed)
            odd |= Is(bytes, '<') | Is(bytes, '>') | Is(bytes, '&') | Is(bytes, '\'') | Is(bytes, '+') | Is(bytes, '`');
        return odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Is(Vector128<byte> bytes, char c) => Vector128.Equals(bytes, Vector128.Create((byte)c));

    private static int WriteOne(char c, ref byte to, JsonEscaping escaping)
    {
        var two = (escaping == JsonEscaping.Relaxed ? RelaxedTwo : HtmlSafeTwo)[c];
        if (two == 0)
            return WriteUnit(c, ref to);
        Unsafe.WriteUnaligned(ref to, two);
        return sizeof(ushort);
    }

    /// <summary>What is written in two bytes, as it lies in memory, of each character that may be: an escape of a backslash and a letter, or UTF-8. Of others, 0.</summary>
    private static ushort[] TwoBytesOf(JsonEscaping escaping)
    {
        var isRelaxed = escaping == JsonEscaping.Relaxed;
        var two = new ushort[TwoBytesEnd];
        foreach (var (c, letter) in (ReadOnlySpan<(char, char)>)[('\b', 'b'), ('\t', 't'), ('\n', 'n'), ('\f', 'f'), ('\r', 'r'), ('\\', '\\'), ('"', '"')])
            two[c] = c != '"' || isRelaxed ? Pair('\\', letter) : (ushort)0;
        for (var c = 0x80; isRelaxed && c < two.Length; c++)
            two[c] = RelaxedCharacters.Contains((char)c) ? Pair(0xC0 | (c >> 6), 0x80 | (c & 0x3F)) : (ushort)0;
        return two;
    }

    private static ushort Pair(int first, int second) => (ushort)(BitConverter.IsLittleEndian ? first | (second << 8) : (first << 8) | second);

    private static void WriteThree(char c, ref byte to)
    {
        to = (byte)(0xE0 | (c >> 12));
        Unsafe.Add(ref to, 1) = (byte)(0x80 | ((c >> 6) & 0x3F));
        Unsafe.Add(ref to, 2) = (byte)(0x80 | (c & 0x3F));
    }

    /// <summary>Writes a unit of UTF-16 as <c>\uD83D</c>.</summary>
    private static int WriteUnit(char c, ref byte to)
    {
        Unsafe.WriteUnaligned(ref to, EscapedUnit);
        var digits = HexPairs;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 2), digits[c >> 8]);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 4), digits[(byte)c]);
        return MaxEscape;
    }

    private static ushort[] MakeHexPairs()
    {
        var pairs = new ushort[256];
        for (var value = 0; value < pairs.Length; value++)
            pairs[value] = Pair(Digit(value >> 4), Digit(value & 0xF));
        return pairs;
    }

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value];
}
