using System;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>Values of one shape.</summary>
/// <param name="shape">The shape.</param>
/// <param name="names">Shape of each name; null for any names.</param>
/// <param name="unique">Whether no two items may be equal.</param>
internal readonly struct ShapedElements(Shape shape, StringShape? names, bool unique) : IElements
{
    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at, ReadState state) => shape.Take(json, at, state);

    /// <inheritdoc/>
    public bool TakesName(ReadOnlySpan<byte> json, int at) => names is null || names.Take(json, at) >= 0;

    /// <inheritdoc/>
    public bool TakesItem(ReadOnlySpan<byte> json, int start, int end, ReadState state, ref ReadScope scope) =>
        !unique || (end >= 0 && state.AddItem(json, start, end, ref scope));
}
