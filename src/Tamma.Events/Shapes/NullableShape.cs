using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>Null, or another shape. It points to the other instead of copying it, because an object's members come later.</summary>
internal sealed class NullableShape(Shape inner) : Shape
{
    internal override string Expected => inner.Expected + ", or null";

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.Null || inner.Takes(token);

    internal override bool CheckValue(ref ShapeWalker walker) =>
        walker.Reader.TokenType == JsonTokenType.Null || inner.CheckValue(ref walker);
}
