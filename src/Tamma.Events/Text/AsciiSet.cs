using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>A set of ASCII bytes, as a table by the low half of a byte: its bits say which high halves are in the set.</summary>
internal readonly record struct AsciiSet
{
    // Made once: each time it was made it would take three instructions.
    private static readonly Vector512<byte> WideBits = HalfBytes.Four(Bits);

    // Four times, as it is looked up by four vectors at once: put together there, it would be kept on the stack, and a vector as wide as a line
    // of the cache is slow where it lies across two of them, as it does in one process and not in the next.
    private readonly Vector512<byte> _highHalves;

    /// <summary>The set of those below 0x80 that a test takes.</summary>
    public AsciiSet(Func<byte, bool> contains)
    {
        Span<byte> table = stackalloc byte[Vector128<byte>.Count];
        for (byte value = 0; value < 0x80; value++)
        {
            if (contains(value))
                table[value & 0xF] |= (byte)(1 << (value >> 4));
        }

        _highHalves = HalfBytes.Four(Vector128.Create(table));
    }

    /// <summary>Whether there is nothing in the set.</summary>
    public bool IsEmpty => _highHalves == Vector512<byte>.Zero;

    /// <summary>How many bytes at the start of a text are in the set.</summary>
    public int CountLeading(ReadOnlySpan<byte> text)
    {
        var at = 0;
        if (AsciiWindow.IsSupported && text.Length >= Vector128<byte>.Count)
        {
            while (true)
            {
                var outside = Inside(Vector128.Create(text.Slice(at, Vector128<byte>.Count))) ^ 0xFFFF;
                if (outside != 0)
                    return at + BitOperations.TrailingZeroCount(outside);
                at += Vector128<byte>.Count;
                if (at == text.Length)
                    return at;
                // The last bytes are looked at with some of those before, which are known to be in the set.
                at = Math.Min(at, text.Length - Vector128<byte>.Count);
            }
        }

        while (at < text.Length && Contains(text[at]))
            at++;
        return at;
    }

    /// <summary>A bit for each byte that is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Inside(Vector128<byte> bytes)
    {
        var found = Lookup(_highHalves.GetLower().GetLower(), HalfBytes.Low(bytes)) & Lookup(Bits, HalfBytes.High(bytes));
        return Vector128.Equals(found, Vector128<byte>.Zero).ExtractMostSignificantBits() ^ 0xFFFF;
    }

    /// <summary>The same for two vectors at once; only where there is AVX2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Inside(Vector256<byte> bytes)
    {
        var found = Avx2.Shuffle(_highHalves.GetLower(), HalfBytes.Low(bytes)) & HalfBytes.Lookup(Bits, HalfBytes.High(bytes));
        return ~Vector256.Equals(found, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>The same for four vectors at once; only where there is AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Inside(Vector512<byte> bytes)
    {
        var found = Avx512BW.Shuffle(_highHalves, HalfBytes.Low(bytes)) & Avx512BW.Shuffle(WideBits, HalfBytes.High(bytes));
        return ~Vector512.Equals(found, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>The bit of each high half; beyond ASCII there is none, so that nothing there is in a set.</summary>
    private static Vector128<byte> Bits => Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private bool Contains(byte value) => value < 0x80 && ((_highHalves.GetElement(value & 0xF) >> (value >> 4)) & 1) != 0;

    private static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices) : AdvSimd.Arm64.VectorTableLookup(table, indices);
}
