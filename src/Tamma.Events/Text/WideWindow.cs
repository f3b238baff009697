using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Text;

/// <summary>Two windows in a row.</summary>
internal readonly struct WideWindow
{
    /// <summary>How many bytes it has.</summary>
    public const int Size = 2 * AsciiWindow.Size;

    // As one where the processor has such vectors, else as two.
    private readonly Vector512<byte> _bytes;
    private readonly AsciiWindow _first;
    private readonly AsciiWindow _last;

    /// <summary>Takes the bytes from an index on; so many must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideWindow(ReadOnlySpan<byte> json, int at)
    {
        Debug.Assert(at >= 0 && at <= json.Length - Size, "A window is within the document.");
        if (Avx512BW.IsSupported)
        {
            _bytes = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)at);
            return;
        }

        _first = new(json, at);
        _last = new(json, at + AsciiWindow.Size);
    }

    /// <summary>A bit for each control character below the space.</summary>
    public ulong Controls
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512BW.IsSupported
            ? Vector512.LessThan(_bytes, Vector512.Create((byte)' ')).ExtractMostSignificantBits()
            : _first.Controls | ((ulong)_last.Controls << AsciiWindow.Size);
    }

    /// <summary>Whether the bytes from an index on are so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> json, int at) => AsciiWindow.IsSupported && at <= json.Length - Size;

    /// <summary>A bit for each byte that has a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Is(byte value) => Avx512BW.IsSupported
        ? Vector512.Equals(_bytes, Vector512.Create(value)).ExtractMostSignificantBits()
        : _first.Is(value) | ((ulong)_last.Is(value) << AsciiWindow.Size);

    /// <summary>A bit for each byte that is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in AsciiSet set) => Avx512BW.IsSupported
        ? set.Inside(_bytes)
        : _first.In(set) | ((ulong)_last.In(set) << AsciiWindow.Size);
}
