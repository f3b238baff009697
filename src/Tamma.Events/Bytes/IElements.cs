using System;

namespace Tamma.Events.Bytes;

/// <summary>What the values of an object with free names, or the items of an array, must be: the compiler makes code for each.</summary>
internal interface IElements
{
    /// <summary>Checks a value.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after it, or -1.</returns>
    int Take(ReadOnlySpan<byte> json, int at, ReadState state);

    /// <summary>Whether a name is legal.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The name's opening quote.</param>
    bool TakesName(ReadOnlySpan<byte> json, int at);

    /// <summary>Whether an item may stand beside those before it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="start">The item's first byte.</param>
    /// <param name="end">The index after it.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The array.</param>
    bool TakesItem(ReadOnlySpan<byte> json, int start, int end, ReadState state, ref ReadScope scope);
}
