using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Json;

/// <summary>Copies bytes, without a call where they are few: to call takes longer than to copy them.</summary>
internal static class FewBytes
{
    /// <summary>So many are few.</summary>
    public const int Max = 32;

    /// <summary>Copies bytes of any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref byte from, ref byte to, int length)
    {
        if (length <= Max)
            CopyFew(ref from, ref to, length);
        else
            Unsafe.CopyBlockUnaligned(ref to, ref from, (uint)length);
    }

    /// <summary>Copies bytes that are few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyFew(ref byte from, ref byte to, int length)
    {
        // The parts overlap where the length is between two powers of two.
        if (length >= 16)
        {
            CopyEnds<Vector128<byte>>(ref from, ref to, length - Vector128<byte>.Count);
        }
        else if (length >= 8)
        {
            CopyEnds<ulong>(ref from, ref to, length - sizeof(ulong));
        }
        else if (length >= 4)
        {
            CopyEnds<uint>(ref from, ref to, length - sizeof(uint));
        }
        else if (length >= 2)
        {
            CopyEnds<ushort>(ref from, ref to, length - sizeof(ushort));
        }
        else if (length > 0)
        {
            to = from;
        }
    }

    /// <summary>Copies the first and the last bytes of a few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyEnds<T>(ref byte from, ref byte to, int last)
        where T : unmanaged
    {
        var end = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref from, last));
        Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<T>(ref from));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), end);
    }
}
