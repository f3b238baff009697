#if NET10_0_OR_GREATER
using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Json;

/// <summary>
/// What <see cref="EscapedText"/> does with most characters of the relaxed escaping, for processors that squeeze a vector (AVX-512, VBMI2): two
/// bytes are made of each character, and the second is dropped where one is enough. So no branch depends on where escapes and letters stand,
/// which no processor foretells.
/// </summary>
internal static class WideEscapedText
{
    /// <summary>So many characters are looked at together.</summary>
    private const int Window = 32;

    /// <summary>
    /// A bit for a window, one for the window before it …: behind so many that are plain, and at the start, the next one is asked whether it is,
    /// too. Where some are and some are not, no processor foretells which.
    /// </summary>
    private const uint Near = 0b1111;

    // What stands behind the backslash of each character of ASCII that is written with one; 0 for the others.
    private static readonly Vector512<byte> Escapes0 = EscapesFrom(0);
    private static readonly Vector512<byte> Escapes1 = EscapesFrom(Vector512<byte>.Count);

    // What most of Europe writes: all behind the controls and the space without a break, up to this one.
    private const ushort LatinStart = 0xA1;
    private static readonly ushort LatinEnd = EndOf(LatinStart);

    // The scripts of East Asia.
    private static readonly Characters Hiragana = new('\u3041');
    private static readonly Characters Katakana = new('\u3099');
    private static readonly Characters Ideographs = new('\u4E00');
    private static readonly Characters Hangul = new('\uAC00');

    // The lower three bytes of each four.
    private static readonly Vector512<byte> Threes = Vector512.Create([.. Enumerable.Range(0, Vector512<byte>.Count).Select(static place => (byte)(place % 48 / 3 * 4 + place % 3))]);

    // One bit for each character below U+0800 that is written as two bytes of UTF-8: 16 a word, 32 words a vector.
    private static readonly Vector512<ushort> Bits0 = BitsFrom(0x000);
    private static readonly Vector512<ushort> Bits1 = BitsFrom(0x200);
    private static readonly Vector512<ushort> Bits2 = BitsFrom(0x400);
    private static readonly Vector512<ushort> Bits3 = BitsFrom(0x600);

    // Has the fields set before the first call: what the JIT makes of a method then takes them for constants, though only plain texts were written.
    static WideEscapedText()
    {
    }

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported;

    /// <summary>Writes a text. Room for the longest form of each character is needed, and two windows behind.</summary>
    /// <returns>Number of bytes.</returns>
    public static int Write(ReadOnlySpan<char> text, ref byte to)
    {
        var (at, written, mixed) = (0, 0, 0U);
        while (at < text.Length)
        {
            var units = Load(text, at);
            if ((mixed & Near) == 0 && IsPlain(units))
            {
                Avx512BW.ConvertToVector256Byte(units).StoreUnsafe(ref to, (nuint)written);
                at += Window;
                written += Window;
                continue;
            }

            var (others, twos) = WriteWindow(units, ref Unsafe.Add(ref to, written));
            mixed = mixed << 1 | (twos != 0 ? 1U : 0);
            if (others == 0)
            {
                // A branch foretells where the next window begins: it does not depend on what this one holds.
                at += Window;
                written += Window + BitOperations.PopCount(twos);
                continue;
            }

            var taken = BitOperations.TrailingZeroCount(others);
            at += taken;
            written += taken + BitOperations.PopCount(twos & ((1u << taken) - 1));
            var (count, bytes) = EscapedText.WriteOther(text, at, ref Unsafe.Add(ref to, written), JsonEscaping.Relaxed);
            at += count;
            written += bytes;
        }

        // Spaces that fill the last window are not of the text.
        return written - (at - text.Length);
    }

    /// <summary>Writes the first characters of a text that are three bytes of UTF-8, if they are of a script of East Asia.</summary>
    /// <returns>How many.</returns>
    public static int WriteThrees(ReadOnlySpan<char> text, ref byte to)
    {
        for (var at = 0; ; at += Vector256<ushort>.Count)
        {
            var units = Load(text, at).GetLower();
            var isThree = Hiragana.Has(units) | Katakana.Has(units) | Ideographs.Has(units) | Hangul.Has(units);
            var wide = Avx512F.ConvertToVector512UInt32(units);
            var sixBits = Vector512.Create<uint>(0x3F);
            var bytes = (wide >>> 12) | (((wide >>> 6) & sixBits) << 8) | ((wide & sixBits) << 16) | Vector512.Create<uint>(0x8080E0);
            Avx512Vbmi.PermuteVar64x8(bytes.AsByte(), Threes).StoreUnsafe(ref to, (nuint)(3 * at));
            var others = ~isThree.ExtractMostSignificantBits();
            if ((ushort)others != 0)
                return at + BitOperations.TrailingZeroCount(others);
        }
    }

    /// <summary>The characters of a window; behind the text there are spaces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<ushort> Load(ReadOnlySpan<char> text, int at)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
        if (at <= text.Length - Window)
            return Vector512.LoadUnsafe(ref from);
        var isText = Vector512.LessThan(Vector512<ushort>.Indices, Vector512.Create((ushort)(text.Length - at)));
        fixed (ushort* units = &from)
            return Avx512BW.MaskLoad(units, isText, Vector512.Create<ushort>(' '));
    }

    /// <summary>Writes the characters of a window; behind the first that is neither one byte nor two the bytes mean nothing. Two bytes of room for each are needed.</summary>
    /// <returns>A bit for each character that is neither, and one for each that is two.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Others, uint Twos) WriteWindow(Vector512<ushort> units, ref byte to)
    {
        var escapes = Avx512Vbmi.PermuteVar64x8x2(Escapes0, units.AsByte(), Escapes1).AsUInt16();
        var isEscaped = Vector512.LessThan(units, Vector512.Create<ushort>(0x80)) & ~Vector512.Equals(escapes, Vector512<ushort>.Zero);
        var isLetter = Vector512.LessThan(units - Vector512.Create(LatinStart), Vector512.Create((ushort)(LatinEnd - LatinStart)));
        if (Vector512.LessThanAny(units - Vector512.Create(LatinEnd), Vector512.Create((ushort)(EscapedText.TwoBytesEnd - LatinEnd))))
            isLetter = IsLetter(units);
        var isTwo = isEscaped | isLetter;

        var escape = (escapes << 8) | Vector512.Create<ushort>('\\');
        var letter = (units >>> 6) | ((units & Vector512.Create<ushort>(0x3F)) << 8) | Vector512.Create<ushort>(0x80C0);
        var bytes = Vector512.ConditionalSelect(isEscaped, escape, Vector512.ConditionalSelect(isLetter, letter, units));
        var kept = isTwo | Vector512.Create<ushort>(0xFF);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept.AsByte(), bytes.AsByte()).StoreUnsafe(ref to);
        var twos = (uint)isTwo.ExtractMostSignificantBits();
        return (~((uint)IsPrintable(units).ExtractMostSignificantBits() | twos), twos);
    }

    /// <summary>Whether all characters stand for themselves in one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector512<ushort> units) =>
        (~IsPrintable(units) | Vector512.Equals(units, Vector512.Create<ushort>('"')) | Vector512.Equals(units, Vector512.Create<ushort>('\\'))) == Vector512<ushort>.Zero;

    /// <summary>All bits of each character that ASCII prints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> IsPrintable(Vector512<ushort> units) => Vector512.LessThan(units - Vector512.Create<ushort>(' '), Vector512.Create<ushort>(0x7F - ' '));

    /// <summary>All bits of each character that is two bytes of UTF-8, and needs no escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> IsLetter(Vector512<ushort> units)
    {
        var word = units >>> 4;
        var lower = Avx512BW.PermuteVar32x16x2(Bits0, word, Bits1);
        var upper = Avx512BW.PermuteVar32x16x2(Bits2, word, Bits3);
        var isUpper = Vector512.GreaterThanOrEqual(units, Vector512.Create<ushort>(EscapedText.TwoBytesEnd / 2));
        var bits = Avx512BW.ShiftRightLogicalVariable(Vector512.ConditionalSelect(isUpper, upper, lower), units & Vector512.Create<ushort>(0xF));
        var one = Vector512.Create<ushort>(1);
        return Vector512.Equals(bits & one, one) & Vector512.LessThan(units, Vector512.Create<ushort>(EscapedText.TwoBytesEnd));
    }

    private static Vector512<byte> EscapesFrom(int first)
    {
        var letters = new byte[2 * Vector512<byte>.Count];
        (letters['\b'], letters['\t'], letters['\n'], letters['\f'], letters['\r']) = ((byte)'b', (byte)'t', (byte)'n', (byte)'f', (byte)'r');
        (letters['"'], letters['\\']) = ((byte)'"', (byte)'\\');
        return Vector512.Create(letters, first);
    }

    private static Vector512<ushort> BitsFrom(int first)
    {
        Span<ushort> words = stackalloc ushort[Vector512<ushort>.Count];
        for (var c = Math.Max(first, 0x80); c < first + 16 * words.Length; c++)
        {
            if (RelaxedCharacters.Contains((char)c))
                words[(c - first) >> 4] |= (ushort)(1 << (c & 0xF));
        }

        return Vector512.Create<ushort>(words);
    }

    private static ushort EndOf(ushort start)
    {
        var end = start;
        while (RelaxedCharacters.Contains((char)end))
            end++;
        return end;
    }

    /// <summary>Characters in a row that need no escape: all from a first one on.</summary>
    private readonly struct Characters(char start)
    {
        private readonly ushort _start = start;
        private readonly ushort _count = (ushort)(EndOf(start) - start);

        /// <summary>All bits of each character that is one of these.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<ushort> Has(Vector256<ushort> units) => Vector256.LessThan(units - Vector256.Create(_start), Vector256.Create(_count));
    }
}
#endif
