using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Bytes;

/// <summary>The halves of bytes, and tables of 16 entries that are looked up by them: 32 at once, only where there is AVX2, or 64 with AVX-512.</summary>
internal static class HalfBytes
{
    /// <summary>The low half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Low(Vector128<byte> bytes) => bytes & Vector128.Create((byte)0xF);

    /// <summary>The high half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> High(Vector128<byte> bytes) => Low(Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte());

    /// <summary>The low half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Low(Vector256<byte> bytes) => bytes & Vector256.Create((byte)0xF);

    /// <summary>The high half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> High(Vector256<byte> bytes) => Low(Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte());

    /// <summary>The low half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Low(Vector512<byte> bytes) => bytes & Vector512.Create((byte)0xF);

    /// <summary>The high half of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> High(Vector512<byte> bytes) => Low(Vector512.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte());

    /// <summary>A table four times, as it is looked up by 64 bytes at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Four(Vector128<byte> table) => Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));

    /// <summary>The entry of each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Lookup(Vector128<byte> table, Vector256<byte> halves) => Avx2.Shuffle(Vector256.Create(table, table), halves);
}
