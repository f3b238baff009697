using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace Tamma.Events.Bytes;

/// <summary>
/// Whether bytes are well-formed UTF-8 (RFC 3629). The framework's check takes a branch for each letter beyond ASCII, which no processor can
/// foretell in mixed text; here three tables of half bytes tell what is wrong with two bytes side by side, 32 at once (Keiser and Lemire,
/// "Validating UTF-8 in less than one instruction per byte", 2020).
/// </summary>
internal static class Utf8Check
{
    /// <summary>Bytes that are looked at together. A shorter document, and one for other processors, is left to the framework.</summary>
    internal const int Block = 128;

    /// <summary>
    /// A bit for a block, one for the block before it …: where any of them has letters, the block is looked at closely. Letters may reach into the
    /// next block; the others are taken along because no processor foretells which blocks of a text in another language have none.
    /// </summary>
    internal const uint Near = 0b1111;

    /// <summary>So far ahead the memory is asked for what will be looked at: this pass is the first to see a document, and the processor's own foresight ends with each page.</summary>
    internal const int Ahead = 4096;

    /// <summary>The longest way back from a byte to the first one of its letter.</summary>
    private const int Back = 3;

    // What can be wrong with two bytes: one bit each. A pair is wrong where all three tables have the bit.
    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte OverlongThree = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte OverlongTwo = 1 << 5;
    private const byte OverlongFourOrTooLarge = 1 << 6;
    private const byte TwoContinuations = 1 << 7;

    // These don't depend on the low half of the first byte.
    private const byte Any = TooShort | TooLong | TwoContinuations;
    private const byte Large = Any | TooLarge | OverlongFourOrTooLarge;
    private const byte LowContinuation = TooLong | OverlongTwo | TwoContinuations;

    internal static Vector128<byte> ByFirstHigh => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | OverlongTwo, TooShort, TooShort | OverlongThree | Surrogate, TooShort | TooLarge | OverlongFourOrTooLarge);

    internal static Vector128<byte> ByFirstLow => Vector128.Create(
        Any | OverlongThree | OverlongTwo | OverlongFourOrTooLarge, Any | OverlongTwo, Any, Any,
        Any | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large);

    internal static Vector128<byte> BySecondHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        LowContinuation | OverlongThree | OverlongFourOrTooLarge, LowContinuation | OverlongThree | TooLarge,
        LowContinuation | Surrogate | TooLarge, LowContinuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);

    /// <summary>Whether the bytes are well-formed.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        Avx2.IsSupported && utf8.Length >= Back + Block && (utf8[0] | utf8[1] | utf8[2]) < 0x80 ? IsValidByBlocks(utf8) : Utf8.IsValid(utf8);

    private static bool IsValidByBlocks(ReadOnlySpan<byte> utf8)
    {
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - Block;
        for (var at = Back; ; at = Math.Min(at + Block, last))
        {
            if (at <= last - Ahead)
                FetchAhead(ref start, at);
            if ((Load(ref start, at) | Load(ref start, at + 32) | Load(ref start, at + 64) | Load(ref start, at + 96)).ExtractMostSignificantBits() != 0)
                return WideUtf8Check.IsSupported ? WideUtf8Check.IsValidFrom(utf8, at) : IsValidFrom(utf8, at);
            if (at == last)
                return true;
        }
    }

    /// <summary>The same from the first block on that has letters beyond ASCII.</summary>
    /// <remarks>Apart: what it needs of registers and of the stack is not set up for documents without such letters.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsValidFrom(ReadOnlySpan<byte> utf8, int at)
    {
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - Block;
        var wrong = Vector256<byte>.Zero;
        var letters = 0U;
        for (; ; at = Math.Min(at + Block, last))
        {
            if (at <= last - Ahead)
                FetchAhead(ref start, at);
            var (first, second, third, fourth) = (Load(ref start, at), Load(ref start, at + 32), Load(ref start, at + 64), Load(ref start, at + 96));
            letters = letters << 1 | ((first | second | third | fourth).ExtractMostSignificantBits() != 0 ? 1U : 0);
            if ((letters & Near) != 0)
            {
                wrong |= WrongIn(first, Load(ref start, at - 1), Load(ref start, at - 2), Load(ref start, at - 3))
                    | WrongBehind(first, second) | WrongBehind(second, third) | WrongBehind(third, fourth);
            }

            if (at == last)
                return wrong == Vector256<byte>.Zero && IsWhole(utf8);
        }
    }

    /// <summary>Whether no letter reaches beyond the end.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty || (utf8[^1] < 0xC0 && (utf8.Length < 2 || utf8[^2] < 0xE0) && (utf8.Length < 3 || utf8[^3] < 0xF0));

    /// <summary>Asks for the two cache lines of a block that will be looked at, <see cref="Ahead"/> of an index. It is a hint: should the document be moved meanwhile, nothing is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void FetchAhead(ref byte start, int at)
    {
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, at + Ahead)));
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, at + Ahead + (Block / 2))));
    }

    /// <summary>Bits where 32 bytes go wrong.</summary>
    /// <param name="before">The 32 before these.</param>
    /// <param name="bytes">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WrongBehind(Vector256<byte> before, Vector256<byte> bytes)
    {
        // Shifted over from the vector before: to load bytes that lie across two lines of the cache takes longer.
        var between = Avx2.Permute2x128(before, bytes, 0x21);
        return WrongIn(bytes, Avx2.AlignRight(bytes, between, 15), Avx2.AlignRight(bytes, between, 14), Avx2.AlignRight(bytes, between, 13));
    }

    /// <summary>Bits where 32 bytes go wrong, each looked at with the three before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WrongIn(Vector256<byte> bytes, Vector256<byte> before, Vector256<byte> twoBefore, Vector256<byte> threeBefore)
    {
        var pairs = HalfBytes.Lookup(ByFirstHigh, HalfBytes.High(before)) & HalfBytes.Lookup(ByFirstLow, HalfBytes.Low(before)) & HalfBytes.Lookup(BySecondHigh, HalfBytes.High(bytes));
        // The third byte of three, and the third and fourth of four, are the second of two continuations in a row: only there these are right.
        var third = Avx2.SubtractSaturate(twoBefore, Vector256.Create((byte)(0xE0 - 0x80)));
        var fourth = Avx2.SubtractSaturate(threeBefore, Vector256.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector256.Create((byte)0x80)) ^ pairs;
    }

    private static Vector256<byte> Load(ref byte start, int at) => Vector256.LoadUnsafe(ref start, (nuint)at);
}
