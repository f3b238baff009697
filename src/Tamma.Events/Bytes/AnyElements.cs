using System;

namespace Tamma.Events.Bytes;

/// <summary>Values of any shape.</summary>
/// <param name="place">Their place in a list of names, or 0.</param>
internal readonly struct AnyElements(int place) : IElements
{
    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at, ReadState state) =>
        JsonBytes.Skip(json, at, place, state);

    /// <inheritdoc/>
    public bool TakesName(ReadOnlySpan<byte> json, int at) => true;

    /// <inheritdoc/>
    public bool TakesItem(ReadOnlySpan<byte> json, int start, int end, ReadState state, ref ReadScope scope) => true;
}
