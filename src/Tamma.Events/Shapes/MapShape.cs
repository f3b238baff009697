using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
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
    /// <param name="at">The map's first byte, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        scope.At = JsonBytes.IsAt(json, at, (byte)'{') && state.Enter() ? JsonBytes.SkipWhite(json, at + 1) : -1;
        return scope;
    }

    /// <summary>Moves to the next value; the one before it has been read.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where <see cref="Open"/> left off, or the index after the value before; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The map; then it knows where the value, or the closing brace, stands.</param>
    /// <returns>False at the map's end, and where the document is refused.</returns>
    public bool Next(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.Count > 0)
            at = JsonBytes.Next(json, at);
        scope.At = at;
        if (at < 0 || JsonBytes.IsAt(json, at, (byte)'}'))
            return false;
        scope.Count++;
        scope.Start = at;
        scope.At = names is not null && names.Take(json, at) < 0 ? -1 : state.TakeName(json, at, ref scope);
        return scope.At >= 0;
    }

    /// <summary>The name of the value that was found.</summary>
    /// <param name="json">The document.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The map.</param>
    /// <returns>The text, which may be shared with maps that were read before.</returns>
    public static string NameOf(ReadOnlySpan<byte> json, ReadState state, in ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.NameTexts.Of(json[(scope.Start + 1)..scope.End], scope.Hash);
    }

    /// <summary>Leaves a map.</summary>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The map, at its closing brace.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    public int Close(ReadState state, in ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Leave(scope, minProperties, maxProperties);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var end = JsonBytes.TakeMap(json, at, state, new ShapedElements(values, names, unique: false), out var count);
        return count >= minProperties && count <= maxProperties ? end : -1;
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
