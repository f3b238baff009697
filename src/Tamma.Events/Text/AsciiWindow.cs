using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>Some bytes in a row, of which those in a set are told in one step, however many runs of them there are.</summary>
internal readonly struct AsciiWindow
{
    /// <summary>How many bytes it has.</summary>
    public const int Size = JsonBytes.Window;

    // As one where the processor has such vectors, else as two.
    private readonly Vector256<byte> _bytes;
    private readonly Vector128<byte> _first;
    private readonly Vector128<byte> _last;

    /// <summary>Takes the bytes from an index on; so many must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AsciiWindow(ReadOnlySpan<byte> json, int at)
    {
        Debug.Assert(at >= 0 && at <= json.Length - Size, "A window is within the document.");
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at);
        if (Avx2.IsSupported)
        {
            _bytes = Vector256.LoadUnsafe(ref start);
            return;
        }

        _first = Vector128.LoadUnsafe(ref start);
        _last = Vector128.LoadUnsafe(ref start, 16);
    }

    /// <summary>Whether this processor looks tables up by vectors.</summary>
    public static bool IsSupported => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Whether the bytes from an index on are so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> json, int at) => IsSupported && at <= json.Length - Size;

    /// <summary>A bit for each byte beyond ASCII.</summary>
    public uint NotAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx2.IsSupported
            ? _bytes.ExtractMostSignificantBits()
            : _first.ExtractMostSignificantBits() | (_last.ExtractMostSignificantBits() << 16);
    }

    /// <summary>A bit for each digit.</summary>
    public uint Digits => Below((byte)'0', 10);

    /// <summary>A bit for each control character below the space.</summary>
    public uint Controls => Below(0, (byte)' ');

    /// <summary>A bit for each byte that has a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Is(byte value) => Avx2.IsSupported
        ? Vector256.Equals(_bytes, Vector256.Create(value)).ExtractMostSignificantBits()
        : Vector128.Equals(_first, Vector128.Create(value)).ExtractMostSignificantBits() | (Vector128.Equals(_last, Vector128.Create(value)).ExtractMostSignificantBits() << 16);

    /// <summary>A bit for each byte that is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint In(in AsciiSet set) => Avx2.IsSupported
        ? set.Inside(_bytes)
        : set.Inside(_first) | (set.Inside(_last) << 16);

    /// <summary>A bit for each of so many values from a first one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Below(byte first, byte count) => Avx2.IsSupported
        ? Vector256.LessThan(_bytes - Vector256.Create(first), Vector256.Create(count)).ExtractMostSignificantBits()
        : Vector128.LessThan(_first - Vector128.Create(first), Vector128.Create(count)).ExtractMostSignificantBits()
            | (Vector128.LessThan(_last - Vector128.Create(first), Vector128.Create(count)).ExtractMostSignificantBits() << 16);
}
