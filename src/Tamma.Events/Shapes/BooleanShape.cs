using System.ComponentModel;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>True or false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BooleanShape : Shape
{
    internal override string Expected => "true or false";

    internal override bool Check(ref ShapeWalker walker) =>
        walker.Reader.TokenType is JsonTokenType.True or JsonTokenType.False || walker.Mismatch(this);
}
