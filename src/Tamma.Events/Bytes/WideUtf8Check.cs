using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Bytes;

/// <summary>What <see cref="Utf8Check"/> does with 32 bytes, with 64; only where there is AVX-512.</summary>
internal static class WideUtf8Check
{
    // Made once: each time they were made they would take three instructions.
    private static readonly Vector512<byte> ByFirstHigh = HalfBytes.Four(Utf8Check.ByFirstHigh);
    private static readonly Vector512<byte> ByFirstLow = HalfBytes.Four(Utf8Check.ByFirstLow);
    private static readonly Vector512<byte> BySecondHigh = HalfBytes.Four(Utf8Check.BySecondHigh);

    /// <summary>Whether this processor can.</summary>
    public static bool IsSupported => Avx512BW.IsSupported;

    /// <summary>Whether bytes are well-formed from the first block on that has letters beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsValidFrom(ReadOnlySpan<byte> utf8, int at)
    {
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - Utf8Check.Block;
        var wrong = Vector512<byte>.Zero;
        var letters = 0U;
        for (; ; at = Math.Min(at + Utf8Check.Block, last))
        {
            if (at <= last - Utf8Check.Ahead)
                Utf8Check.FetchAhead(ref start, at);
            var (first, second) = (Load(ref start, at), Load(ref start, at + Vector512<byte>.Count));
            letters = letters << 1 | ((first | second).ExtractMostSignificantBits() != 0 ? 1U : 0);
            if ((letters & Utf8Check.Near) != 0)
                wrong |= WrongIn(first, Load(ref start, at - 1), Load(ref start, at - 2), Load(ref start, at - 3)) | WrongBehind(first, second);
            if (at == last)
                return wrong == Vector512<byte>.Zero && Utf8Check.IsWhole(utf8);
        }
    }

    /// <summary>Bits where 64 bytes go wrong.</summary>
    /// <param name="before">The 64 before these.</param>
    /// <param name="bytes">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> WrongBehind(Vector512<byte> before, Vector512<byte> bytes)
    {
        // A quarter that ends where each quarter of the bytes begins: the last one of those before, and three of these.
        var between = Avx512F.AlignRight64(bytes.AsUInt64(), before.AsUInt64(), 6).AsByte();
        return WrongIn(bytes, Avx512BW.AlignRight(bytes, between, 15), Avx512BW.AlignRight(bytes, between, 14), Avx512BW.AlignRight(bytes, between, 13));
    }

    /// <summary>Bits where 64 bytes go wrong, each looked at with the three before it: as <see cref="Utf8Check"/> tells it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> WrongIn(Vector512<byte> bytes, Vector512<byte> before, Vector512<byte> twoBefore, Vector512<byte> threeBefore)
    {
        var pairs = Avx512BW.Shuffle(ByFirstHigh, HalfBytes.High(before)) & Avx512BW.Shuffle(ByFirstLow, HalfBytes.Low(before)) & Avx512BW.Shuffle(BySecondHigh, HalfBytes.High(bytes));
        var third = Avx512BW.SubtractSaturate(twoBefore, Vector512.Create((byte)(0xE0 - 0x80)));
        var fourth = Avx512BW.SubtractSaturate(threeBefore, Vector512.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector512.Create((byte)0x80)) ^ pairs;
    }

    private static Vector512<byte> Load(ref byte start, int at) => Vector512.LoadUnsafe(ref start, (nuint)at);
}
