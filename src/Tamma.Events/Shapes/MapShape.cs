using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>An object with free names, whose values have one shape.</summary>
/// <param name="values">Shape of each value.</param>
/// <param name="minProperties">Least number of names.</param>
/// <param name="maxProperties">Greatest number of names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MapShape(Shape values, int minProperties = 0, int maxProperties = int.MaxValue) : Shape
{
    internal override string Expected => Limits.Describe("object", minProperties, maxProperties, "member");

    internal override IEnumerable<Shape> Parts => [values];

    internal override bool IsFormer => values.IsFormer;

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartObject;

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var start = walker.Reader.TokenStartIndex;
        var scope = walker.OpenNames();
        var count = 0;
        for (; walker.ReadMember(); count++)
        {
            if (!walker.PushUnknownName(scope) || !values.Check(ref walker))
                return false;
            walker.Pop();
        }

        return (count >= minProperties || walker.FailCount(EventErrorCode.TooFewItems, this, start, count))
            && (count <= maxProperties || walker.FailCount(EventErrorCode.TooManyItems, this, start, count));
    }

    internal override Shape With(FormerShapes former) => new MapShape(former.Of(values), minProperties, maxProperties);

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
