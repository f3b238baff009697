using System.ComponentModel;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>An array whose items have one shape.</summary>
/// <param name="items">Shape of each item.</param>
/// <param name="minItems">Least number of items.</param>
/// <param name="maxItems">Greatest number of items.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayShape(Shape items, int minItems = 0, int maxItems = int.MaxValue) : Shape
{
    internal override string Expected => Limits.Describe("array", minItems, maxItems, "item");

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartArray;

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var start = walker.Reader.TokenStartIndex;
        var count = 0;
        for (; walker.ReadItem(); count++)
        {
            walker.PushIndex(count);
            if (!items.Check(ref walker))
                return false;
            walker.Pop();
        }

        return (count >= minItems || walker.FailCount(EventErrorCode.TooFewItems, this, start, count))
            && (count <= maxItems || walker.FailCount(EventErrorCode.TooManyItems, this, start, count));
    }
}
