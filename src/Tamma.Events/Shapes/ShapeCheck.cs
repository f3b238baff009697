using System;
using System.Collections.Generic;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>
/// Two tiers over one table: the bytes are read without a word on errors, and only a document that is refused is walked again
/// for all of them. Both must refuse the same documents.
/// </summary>
internal static class ShapeCheck
{
    /// <summary>Whether a document is legal; it costs no allocation.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="depth">How deep it may nest.</param>
    public static bool IsValid(ReadOnlySpan<byte> document, Shape shape, int depth) =>
        ReadState.Begin(document, depth, out var at) is { } state && state.End(document, shape.Take(document, at, state));

    /// <summary>Finds every error of a document, as <see cref="ShapeWalker.Validate"/> does.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="depth">How deep it may nest.</param>
    public static IReadOnlyList<EventError> Validate(ReadOnlySpan<byte> document, Shape shape, int depth) =>
        IsValid(document, shape, depth) ? [] : ShapeWalker.Validate(document, shape, depth);
}
