using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
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
    /// <param name="at">The array's first byte, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        scope.At = JsonBytes.IsAt(json, at, (byte)'[') && state.Enter() ? JsonBytes.SkipWhite(json, at + 1) : -1;
        return scope;
    }

    /// <summary>Moves to the next item; the one before it has been read.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where <see cref="Open"/> left off, or the index after the item before; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The array; then it knows where the item, or the closing bracket, stands.</param>
    /// <returns>False at the array's end, and where the document is refused.</returns>
    public bool Next(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.Count > 0)
        {
            if (unique && at >= 0 && !state.AddItem(json, scope.At, at, ref scope))
                at = -1;
            at = JsonBytes.NextItem(json, at);
        }

        scope.At = at;
        if (at < 0 || JsonBytes.IsAt(json, at, (byte)']'))
            return false;
        scope.Count++;
        return true;
    }

    /// <summary>Leaves an array.</summary>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The array, at its closing bracket.</param>
    /// <returns>The index after the bracket, or -1 where the document is refused.</returns>
    public int Close(ReadState state, in ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Leave(scope, minItems, maxItems);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var end = JsonBytes.TakeArray(json, at, state, new ShapedElements(items, names: null, unique), out var count);
        return count >= minItems && count <= maxItems ? end : -1;
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
