using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>Texts of ASCII without a backslash, which are their UTF-16 units as they stand.</summary>
internal static class PlainText
{
    /// <summary>Whether a text is plain.</summary>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < sizeof(uint))
            return IsByByte(text);
        ref var first = ref MemoryMarshal.GetReference(text);
        if (text.Length < Vector128<byte>.Count)
            return OthersIn(Ends(ref first, text.Length)).ExtractMostSignificantBits() == 0;
        // The last vector may overlap the one before it.
        var last = text.Length - Vector128<byte>.Count;
        var others = OthersIn(Vector128.LoadUnsafe(ref first, (nuint)last));
        for (var at = 0; at < last; at += Vector128<byte>.Count)
            others |= OthersIn(Vector128.LoadUnsafe(ref first, (nuint)at));
        return others.ExtractMostSignificantBits() == 0;
    }

    /// <summary>Whether a text is as another, which is plain.</summary>
    public static bool Equals(ReadOnlySpan<byte> text, string plain)
    {
        if (text.Length != plain.Length)
            return false;
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(plain.AsSpan()));
        if (!Vector128.IsHardwareAccelerated || text.Length < sizeof(uint))
            return EqualsByByte(text, plain);
        if (text.Length < Vector128<byte>.Count)
            return EqualsEnds(ref first, text.Length, ref units);
        var last = text.Length - Vector128<byte>.Count;
        var isEqual = EqualsVector(ref first, last, ref units);
        for (var at = 0; at < last; at += Vector128<byte>.Count)
            isEqual &= EqualsVector(ref first, at, ref units);
        return isEqual;
    }

    /// <summary>Copies a text to as many units.</summary>
    public static void CopyTo(ReadOnlySpan<byte> text, ref ushort units)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        if (!Vector128.IsHardwareAccelerated || text.Length < sizeof(uint))
        {
            for (var at = 0; at < text.Length; at++)
                Unsafe.Add(ref units, at) = text[at];
        }
        else if (text.Length < Vector128<byte>.Count)
        {
            CopyEnds(ref first, text.Length, ref units);
        }
        else
        {
            var last = text.Length - Vector128<byte>.Count;
            for (var at = 0; at < last; at += Vector128<byte>.Count)
                CopyVector(ref first, at, ref units);
            CopyVector(ref first, last, ref units);
        }
    }

    /// <summary>Copies 16 bytes from an index on to the units from that index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyVector(ref byte first, int at, ref ushort units)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)at));
        lower.StoreUnsafe(ref units, (nuint)at);
        upper.StoreUnsafe(ref units, (nuint)at + 8);
    }

    private static bool IsByByte(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (value is >= 0x80 or (byte)'\\')
                return false;
        }

        return true;
    }

    /// <summary>The high bit set in each byte beyond ASCII and each backslash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> OthersIn(Vector128<byte> bytes) => bytes | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));

    /// <summary>The first 8 and the last 8 of 8 to 15 bytes, which overlap; of fewer, the first 4 and the last 4, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Ends(ref byte first, int length)
    {
        if (length >= sizeof(ulong))
            return Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref first), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, length - sizeof(ulong)))).AsByte();
        ulong lower = Unsafe.ReadUnaligned<uint>(ref first);
        ulong upper = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, length - sizeof(uint)));
        return Vector128.Create(lower | (upper << 32)).AsByte();
    }

    private static bool EqualsByByte(ReadOnlySpan<byte> text, string plain)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != plain[at])
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EqualsEnds(ref byte first, int length, ref ushort units)
    {
        var (lower, upper) = Vector128.Widen(Ends(ref first, length));
        if (length >= sizeof(ulong))
            return lower == Vector128.LoadUnsafe(ref units) && upper == Vector128.LoadUnsafe(ref units, (nuint)(length - sizeof(ulong)));
        return lower.AsUInt64() == Vector128.Create(ReadFour(ref units, 0), ReadFour(ref units, length - sizeof(uint)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EqualsVector(ref byte first, int at, ref ushort units)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)at));
        return lower == Vector128.LoadUnsafe(ref units, (nuint)at) && upper == Vector128.LoadUnsafe(ref units, (nuint)at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyEnds(ref byte first, int length, ref ushort units)
    {
        var (lower, upper) = Vector128.Widen(Ends(ref first, length));
        if (length >= sizeof(ulong))
        {
            lower.StoreUnsafe(ref units);
            upper.StoreUnsafe(ref units, (nuint)(length - sizeof(ulong)));
        }
        else
        {
            WriteFour(ref units, 0, lower.AsUInt64().GetElement(0));
            WriteFour(ref units, length - sizeof(uint), lower.AsUInt64().GetElement(1));
        }
    }

    // Halves of vectors would go through memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadFour(ref ushort units, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref units, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFour(ref ushort units, int at, ulong four) => Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref units, at)), four);
}
