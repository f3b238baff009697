using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>An array whose items have one shape.</summary>
/// <param name="items">Shape of each item.</param>
/// <param name="minItems">Least number of items.</param>
/// <param name="maxItems">Greatest number of items.</param>
/// <param name="unique">Whether no two items may be equal, as JSON has it: <c>1</c> and <c>1.0</c> are, and objects are in any order of their members.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayShape(Shape items, int minItems = 0, int maxItems = int.MaxValue, bool unique = false) : Shape
{
    internal override string Expected => Limits.Describe("array", minItems, maxItems, "item");

    internal override IEnumerable<Shape> Parts => [items];

    internal override bool IsFormer => items.IsFormer;

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartArray;

    /// <summary>Enters an array.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The array's first byte; then that of its first item, or its closing bracket, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, ref int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        at = JsonBytes.IsAt(json, at, (byte)'[') && state.Enter(ref scope) ? JsonBytes.SkipWhite(json, at + 1) : -1;
        return scope;
    }

    /// <summary>Moves to the next item; the one before it has been read.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the item before, or what <see cref="Open"/> left; then the item's first byte, or the closing bracket, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The array.</param>
    /// <returns>False at the array's end, and where the document is refused.</returns>
    public bool Next(ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.Count > 0)
        {
            if (unique && at >= 0 && !state.AddItem(json, scope.Start, at, ref scope))
                at = -1;
            at = JsonBytes.SkipWhite(json, at);
            if (JsonBytes.IsAt(json, at, (byte)','))
                at = JsonBytes.SkipWhite(json, at + 1);
            else if (!JsonBytes.IsAt(json, at, (byte)']'))
                at = -1;
            else
                return false;
        }
        else if (JsonBytes.IsAt(json, at, (byte)']'))
        {
            return false;
        }

        scope.Count++;
        scope.Start = at;
        return at >= 0;
    }

    /// <summary>Leaves an array.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The array's closing bracket, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The array.</param>
    /// <returns>The index after the bracket, or -1 where the document is refused.</returns>
    public int Close(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (at < 0 || scope.Count < minItems || scope.Count > maxItems)
            return -1;
        state.Leave(scope);
        return at + 1;
    }

    internal override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        // A local whose address is handed on is no register: the loop has one of its own.
        var first = at;
        var scope = Open(json, ref first, state);
        if (unique)
        {
            while (Next(json, ref first, state, ref scope))
                first = items.Take(json, first, state);
            return Close(json, first, state, ref scope);
        }

        at = TakeItems(json, first, state, out scope.Count);
        return Close(json, at, state, ref scope);
    }

    /// <summary>Takes the items up to the closing bracket.</summary>
    private int TakeItems(ReadOnlySpan<byte> json, int at, ReadState state, out int count)
    {
        count = 0;
        if (JsonBytes.IsAt(json, at, (byte)']'))
            return at;
        while (true)
        {
            count++;
            at = items.Take(json, at, state);
            if (!JsonBytes.IsAt(json, at, (byte)','))
            {
                at = JsonBytes.SkipWhite(json, at);
                if (!JsonBytes.IsAt(json, at, (byte)','))
                    return JsonBytes.IsAt(json, at, (byte)']') ? at : -1;
            }

            at = JsonBytes.SkipWhite(json, at + 1);
        }
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var start = walker.Reader.TokenStartIndex;
        var scope = unique ? walker.OpenNames() : 0;
        var count = 0;
        for (; walker.ReadItem(); count++)
        {
            walker.PushIndex(count);
            var itemStart = walker.Reader.TokenStartIndex;
            if (!items.Check(ref walker) || (unique && !walker.CheckNew(scope, itemStart)))
                return false;
            walker.Pop();
        }

        return (count >= minItems || walker.FailCount(EventErrorCode.TooFewItems, this, start, count))
            && (count <= maxItems || walker.FailCount(EventErrorCode.TooManyItems, this, start, count));
    }

    internal override Shape With(FormerShapes former) => new ArrayShape(former.Of(items), minItems, maxItems, unique);

    private protected override void RenameValue(ref MemberRenamer renamer)
    {
        renamer.Writer.WriteStartArray();
        while (renamer.Reader.Read() && renamer.Reader.TokenType != JsonTokenType.EndArray)
            items.Rename(ref renamer);
        renamer.Writer.WriteEndArray();
    }
}
