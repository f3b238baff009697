using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

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
