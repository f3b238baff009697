using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>An object with free names, whose values have one shape.</summary>
/// <param name="values">Shape of each value.</param>
/// <param name="minProperties">Least number of names.</param>
/// <param name="maxProperties">Greatest number of names.</param>
/// <param name="names">Shape of each name; null for any names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MapShape(Shape values, int minProperties = 0, int maxProperties = int.MaxValue, StringShape? names = null) : Shape
{
    internal override string Expected => Limits.Describe("object", minProperties, maxProperties, "member");

    internal override IEnumerable<Shape> Parts => [values];

    internal override bool IsFormer => values.IsFormer;

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartObject;

    /// <summary>Enters a map.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The map's first byte; then that of its first name, or its closing brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, ref int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        at = JsonBytes.IsAt(json, at, (byte)'{') && state.Enter(ref scope) ? JsonBytes.SkipWhite(json, at + 1) : -1;
        return scope;
    }

    /// <summary>Moves to the next value; the one before it has been read.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before, or what <see cref="Open"/> left; then the value's first byte, or the closing brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The map.</param>
    /// <param name="name">The value's name.</param>
    /// <returns>False at the map's end, and where the document is refused.</returns>
    public bool Next(ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope, out string name)
    {
        var hasNext = Next(json, ref at, state, ref scope);
        // The name stands before its colon, checked.
        name = hasNext ? ScalarReader.TextAt(json, scope.Start) : "";
        return hasNext;
    }

    /// <summary>Leaves a map.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The map's closing brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The map.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    public int Close(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (at < 0 || scope.Count < minProperties || scope.Count > maxProperties)
            return -1;
        state.Leave(scope);
        return at + 1;
    }

    internal override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var scope = Open(json, ref at, state);
        while (Next(json, ref at, state, ref scope))
            at = values.Take(json, at, state);
        return Close(json, at, state, ref scope);
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var start = walker.Reader.TokenStartIndex;
        var scope = walker.OpenNames();
        var count = 0;
        for (; walker.ReadMember(); count++)
        {
            if (!walker.PushUnknownName(scope, names) || !values.Check(ref walker))
                return false;
            walker.Pop();
        }

        return (count >= minProperties || walker.FailCount(EventErrorCode.TooFewItems, this, start, count))
            && (count <= maxProperties || walker.FailCount(EventErrorCode.TooManyItems, this, start, count));
    }

    internal override Shape With(FormerShapes former) => new MapShape(former.Of(values), minProperties, maxProperties, names);

    private bool Next(ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.Count > 0)
            at = JsonBytes.Next(json, at);
        if (at < 0 || JsonBytes.IsAt(json, at, (byte)'}'))
            return false;
        scope.Count++;
        scope.Start = at;
        if (names is not null && names.Take(json, at, state) < 0)
            at = -1;
        if (at < 0)
            return false;
        at = state.TakeName(json, at, ref scope);
        return at >= 0;
    }

    private protected override void RenameValue(ref MemberRenamer renamer)
    {
        renamer.Writer.WriteStartObject();
        while (renamer.Reader.Read() && renamer.Reader.TokenType != JsonTokenType.EndObject)
        {
            renamer.Writer.WritePropertyName(renamer.Name());
            renamer.Reader.Read();
            values.Rename(ref renamer);
        }

        renamer.Writer.WriteEndObject();
    }
}
