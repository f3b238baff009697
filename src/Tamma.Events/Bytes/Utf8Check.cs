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
    /// <summary>Bytes of one round. A shorter document, and one for other processors, is left to the framework.</summary>
    private const int Round = 64;

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

    private static Vector128<byte> ByFirstHigh => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | OverlongTwo, TooShort, TooShort | OverlongThree | Surrogate, TooShort | TooLarge | OverlongFourOrTooLarge);

    private static Vector128<byte> ByFirstLow => Vector128.Create(
        Any | OverlongThree | OverlongTwo | OverlongFourOrTooLarge, Any | OverlongTwo, Any, Any,
        Any | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large);

    private static Vector128<byte> BySecondHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        LowContinuation | OverlongThree | OverlongFourOrTooLarge, LowContinuation | OverlongThree | TooLarge,
        LowContinuation | Surrogate | TooLarge, LowContinuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);

    /// <summary>Whether the bytes are well-formed.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        Avx2.IsSupported && utf8.Length >= Back + Round && (utf8[0] | utf8[1] | utf8[2]) < 0x80 ? IsValidByRounds(utf8) : Utf8.IsValid(utf8);

    private static bool IsValidByRounds(ReadOnlySpan<byte> utf8)
    {
        ref var first = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - Round;
        var wrong = WrongInRound(ref first, last);
        for (var at = Back; at < last; at += Round)
            wrong |= WrongInRound(ref first, at);
        return wrong == Vector256<byte>.Zero && IsWhole(utf8);
    }

    /// <summary>Bits where a round goes wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WrongInRound(ref byte first, int at)
    {
        // Those of the round, and the last ones before it, of which a letter may reach in.
        var all = Load(ref first, at - Back) | Load(ref first, at + 32 - Back) | Load(ref first, at + 32);
        return all.ExtractMostSignificantBits() != 0 ? WrongIn(ref first, at) | WrongIn(ref first, at + 32) : Vector256<byte>.Zero;
    }

    /// <summary>Whether no letter reaches beyond the end.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> utf8) => utf8[^1] < 0xC0 && utf8[^2] < 0xE0 && utf8[^3] < 0xF0;

    /// <summary>Bits where 32 bytes go wrong, each looked at with the three before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WrongIn(ref byte first, int at)
    {
        var bytes = Load(ref first, at);
        var before = Load(ref first, at - 1);
        var pairs = HalfBytes.Lookup(ByFirstHigh, HalfBytes.High(before)) & HalfBytes.Lookup(ByFirstLow, HalfBytes.Low(before)) & HalfBytes.Lookup(BySecondHigh, HalfBytes.High(bytes));
        // The third byte of three, and the third and fourth of four, are the second of two continuations in a row: only there these are right.
        var third = Avx2.SubtractSaturate(Load(ref first, at - 2), Vector256.Create((byte)(0xE0 - 0x80)));
        var fourth = Avx2.SubtractSaturate(Load(ref first, at - 3), Vector256.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector256.Create((byte)0x80)) ^ pairs;
    }

    private static Vector256<byte> Load(ref byte first, int at) => Vector256.LoadUnsafe(ref first, (nuint)at);
}
