using System;

namespace Tamma.Events.Bytes;

/// <summary>Values of any shape.</summary>
internal readonly struct AnyElements : IElements
{
    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at, ReadState state) =>
        JsonBytes.IsAt(json, at, (byte)'"') ? JsonBytes.TakeText(json, at) : JsonBytes.SkipOther(json, at, state);

    /// <inheritdoc/>
    public bool TakesName(ReadOnlySpan<byte> json, int at) => true;

    /// <inheritdoc/>
    public bool TakesItem(ReadOnlySpan<byte> json, int start, int end, ReadState state, ref ReadScope scope) => true;
}
