using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>A member's name as the writer writes it, between quotes and with its colon, to be compared at once with what stands in a document.</summary>
/// <remarks>Up to 32 bytes are two vectors: the first 16 bytes, or as many as there are, and the last 16.</remarks>
internal readonly struct NameLiteral
{
    /// <summary>The greatest length that two vectors have.</summary>
    public const int MaxVectors = 2 * 16;

    private readonly byte[] _bytes;
    private readonly Vector128<byte> _first;
    private readonly Vector128<byte> _firstMask;
    private readonly Vector128<byte> _last;
    private readonly int _length;

    public NameLiteral(byte[] bytes)
    {
        _bytes = bytes;
        _length = bytes.Length;
        Span<byte> padded = stackalloc byte[16];
        Span<byte> mask = stackalloc byte[16];
        var length = Math.Min(bytes.Length, 16);
        bytes.AsSpan(0, length).CopyTo(padded);
        mask[..length].Fill(0xFF);
        _first = Vector128.Create<byte>(padded);
        _firstMask = Vector128.Create<byte>(mask);
        _last = bytes.Length > 16 ? Vector128.Create<byte>(bytes.AsSpan(bytes.Length - 16)) : default;
    }

    public int Length => _length;

    /// <summary>Whether the literal stands at an index.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index, 0 or greater.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ReadOnlySpan<byte> json, int at)
    {
        if (!Vector128.IsHardwareAccelerated || _length > MaxVectors || at > json.Length - MaxVectors)
            return JsonBytes.Has(json, at, _bytes);
        return IsIn(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at));
    }

    /// <summary>The first byte of the value behind the literal, with one space before it or none, where the literal stands at an index.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index, 0 or greater.</param>
    /// <returns>-1 where something else stands there, for long literals, and near the document's end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ValueAt(ReadOnlySpan<byte> json, int at)
    {
        if (!Vector128.IsHardwareAccelerated || _length > MaxVectors || at >= json.Length - MaxVectors - 1 || !IsIn(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at)))
            return -1;
        var value = at + _length;
        if (json[value] > ' ')
            return value;
        return json[value] == ' ' && json[value + 1] > ' ' ? value + 1 : -1;
    }

    /// <summary>Whether the literal, of up to two vectors, stands at a place that has so many bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsIn(ref byte start)
    {
        return (Vector128.LoadUnsafe(ref start) & _firstMask) == _first
            && (_length <= 16 || Vector128.LoadUnsafe(ref start, (nuint)(_length - 16)) == _last);
    }

    /// <summary>Which of some literals, each of up to two vectors, stands at an index, 0 or greater.</summary>
    /// <returns>Its length; 0 for none, and near the document's end.</returns>
    public static int Find(ReadOnlySpan<NameLiteral> literals, ReadOnlySpan<byte> json, int at)
    {
        if (!Vector128.IsHardwareAccelerated || at > json.Length - MaxVectors)
            return 0;
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at);
        foreach (ref readonly var literal in literals)
        {
            if (literal.IsIn(ref start))
                return literal.Length;
        }

        return 0;
    }
}
