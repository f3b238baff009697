using System;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <summary>
/// Objects of this document that no contract knows and that were passed. Who writes JSON often writes an object again: the account of whoever
/// opened something and sent the message, the repository of both branches. One that has the bytes of another is as legal as that one.
/// </summary>
internal sealed class PassedObjects
{
    /// <summary>The shortest object that is remembered: a shorter one is passed as fast as it is compared.</summary>
    private const int LeastLength = 128;

    /// <summary>How many are remembered, a power of two: a newer one takes the place of another with the same slot.</summary>
    private const int Size = 64;

    private Passed[] _objects = [];
    private bool _isUsed;

    /// <summary>Forgets all of them, at the end of a document.</summary>
    public void Clear()
    {
        if (!_isUsed)
            return;
        Array.Clear(_objects);
        _isUsed = false;
    }

    /// <summary>The length of the object at an index, where one with the same bytes was passed before.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The opening brace.</param>
    /// <param name="depth">How deep values in the object may still nest.</param>
    /// <param name="hash">What <see cref="Add"/> needs to remember it; 0 where the document ends soon.</param>
    /// <returns>The length, or 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthAt(ReadOnlySpan<byte> json, int at, int depth, out uint hash)
    {
        hash = 0;
        if (json.Length - at < LeastLength)
            return 0;
        // Most objects begin to differ behind their first name.
        hash = FreeNames.HashAt(json, at + sizeof(ulong), 2 * sizeof(ulong));
        return _isUsed ? LengthOf(json, at, depth, hash) : 0;
    }

    /// <summary>Remembers an object that was passed.</summary>
    /// <param name="at">Its opening brace.</param>
    /// <param name="end">The index after it, or -1: then there is nothing to remember.</param>
    /// <param name="depth">How deep values in it might have nested.</param>
    /// <param name="hash">What <see cref="LengthAt"/> said of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int at, int end, int depth, uint hash)
    {
        if (end - at >= LeastLength)
            AddLong(new(at, end - at, depth, hash));
    }

    private int LengthOf(ReadOnlySpan<byte> json, int at, int depth, uint hash)
    {
        ref readonly var passed = ref _objects[hash & (Size - 1)];
        // Where this one stands no deeper than that one did, nothing in it is too deep.
        return passed.Length > 0 && passed.Hash == hash && passed.Depth <= depth && passed.Length <= json.Length - at
            && json.Slice(at, passed.Length).SequenceEqual(json.Slice(passed.Start, passed.Length)) ? passed.Length : 0;
    }

    private void AddLong(Passed passed)
    {
        if (_objects.Length == 0)
            _objects = new Passed[Size];
        _objects[passed.Hash & (Size - 1)] = passed;
        _isUsed = true;
    }

    private readonly record struct Passed(int Start, int Length, int Depth, uint Hash);
}
