using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Json;

/// <summary>Texts as UTF-8 within the quotes of a JSON string: the bytes of System.Text.Json's writer with the encoder of the same name as the escaping.</summary>
internal static class EscapedText
{
    /// <summary>Bytes of the longest form of one character: <c>\uD83D</c>.</summary>
    public const int MaxEscape = 6;

    // A bit for each ASCII character that stands for itself: from 0 on, and from 0x40 on.
    private const ulong LowRelaxed = 0xFFFFFFFB_00000000;
    private const ulong HighRelaxed = 0x7FFFFFFF_EFFFFFFF;

    // Without < > & ' + and `.
    private const ulong LowHtmlSafe = 0xAFFFF73B_00000000;
    private const ulong HighHtmlSafe = 0x7FFFFFFE_EFFFFFFF;

    /// <summary>Copies characters up to the first that is no ASCII or needs an escape. Room for all of them is needed, and is filled beyond it.</summary>
    /// <returns>Number of characters, and of bytes.</returns>
    public static int CopyPlain(ref char from, int length, ref byte to, JsonEscaping escaping)
    {
        if (!Vector128.IsHardwareAccelerated || length < 4)
            return CopyOneByOne(ref from, length, ref to, escaping);
        ref var units = ref Unsafe.As<char, ushort>(ref from);
        if (length < 8)
        {
            var last = length - 4;
            var four = Vector128.Create(ReadFour(ref units), ReadFour(ref Unsafe.Add(ref units, last))).AsUInt16();
            var bytes = Narrow(four, four);
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return CopyOneByOne(ref from, length, ref to, escaping);
            var both = bytes.AsUInt64().ToScalar();
            Unsafe.WriteUnaligned(ref to, (uint)both);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), (uint)(both >> 32));
            return length;
        }

        if (length < 16)
        {
            var last = length - 8;
            var bytes = Narrow(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, (nuint)last));
            if (Odd(bytes, escaping) != Vector128<byte>.Zero)
                return CopyOneByOne(ref from, length, ref to, escaping);
            Unsafe.WriteUnaligned(ref to, bytes.AsUInt64().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), bytes.AsUInt64().GetElement(1));
            return length;
        }

        for (var at = 0; ; at = Math.Min(at + 16, length - 16))
        {
            var bytes = Narrow(Vector128.LoadUnsafe(ref units, (nuint)at), Vector128.LoadUnsafe(ref units, (nuint)at + 8));
            bytes.StoreUnsafe(ref to, (nuint)at);
            var odd = Odd(bytes, escaping).ExtractMostSignificantBits();
            if (odd != 0)
                return at + BitOperations.TrailingZeroCount(odd);
            if (at == length - 16)
                return length;
        }
    }

    /// <summary>Writes any characters. Room for the longest form of each is needed.</summary>
    /// <returns>Number of bytes.</returns>
    /// <exception cref="ArgumentException">The text holds one half of a surrogate pair.</exception>
    public static int Write(ReadOnlySpan<char> text, ref byte to, JsonEscaping escaping)
    {
        ref var from = ref MemoryMarshal.GetReference(text);
        var written = 0;
        for (var at = 0; at < text.Length;)
        {
            var plain = CopyPlain(ref Unsafe.Add(ref from, at), text.Length - at, ref Unsafe.Add(ref to, written), escaping);
            at += plain;
            written += plain;
            // One that needs an escape is seldom alone in texts beyond ASCII.
            for (; at < text.Length && !(text[at] < 0x80 && IsPlain(text[at], escaping)); at++)
            {
                if (!char.IsSurrogate(text[at]))
                {
                    written += WriteOne(text[at], ref Unsafe.Add(ref to, written), escaping);
                    continue;
                }

                if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                    throw new ArgumentException("The text holds one half of a surrogate pair, which UTF-8 can't express.", nameof(text));
                written += WriteUnit(text[at], ref Unsafe.Add(ref to, written));
                written += WriteUnit(text[++at], ref Unsafe.Add(ref to, written));
            }
        }

        return written;
    }

    private static ulong ReadFour(ref ushort from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));

    private static int CopyOneByOne(ref char from, int length, ref byte to, JsonEscaping escaping)
    {
        var at = 0;
        for (; at < length && IsPlain(Unsafe.Add(ref from, at), escaping); at++)
            Unsafe.Add(ref to, at) = (byte)Unsafe.Add(ref from, at);
        return at;
    }

    private static bool IsPlain(char c, JsonEscaping escaping)
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
        if (c >= 0x80 && escaping == JsonEscaping.Relaxed && RelaxedCharacters.Contains(c))
            return WriteUtf8(c, ref to);
        var letter = LetterOf(c, escaping);
        if (letter == 0)
            return WriteUnit(c, ref to);
        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = letter;
        return 2;
    }

    /// <summary>What stands behind the backslash in an escape of two letters; 0 where there is none.</summary>
    private static byte LetterOf(char c, JsonEscaping escaping)
    {
        // No branch depends on the character.
        var letters = "\0\0\0\0\0\0\0\0btn\0fr\0\0"u8;
        if (c < letters.Length)
            return letters[c];
        return c == '\\' || (c == '"' && escaping == JsonEscaping.Relaxed) ? (byte)c : (byte)0;
    }

    private static int WriteUtf8(char c, ref byte to)
    {
        if (c < 0x800)
        {
            to = (byte)(0xC0 | (c >> 6));
            Unsafe.Add(ref to, 1) = (byte)(0x80 | (c & 0x3F));
            return 2;
        }

        to = (byte)(0xE0 | (c >> 12));
        Unsafe.Add(ref to, 1) = (byte)(0x80 | ((c >> 6) & 0x3F));
        Unsafe.Add(ref to, 2) = (byte)(0x80 | (c & 0x3F));
        return 3;
    }

    /// <summary>Writes a unit of UTF-16 as <c>\uD83D</c>.</summary>
    private static int WriteUnit(char c, ref byte to)
    {
        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = (byte)'u';
        Unsafe.Add(ref to, 2) = Digit(c >> 12);
        Unsafe.Add(ref to, 3) = Digit(c >> 8);
        Unsafe.Add(ref to, 4) = Digit(c >> 4);
        Unsafe.Add(ref to, 5) = Digit(c);
        return MaxEscape;
    }

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value & 0xF];
}
