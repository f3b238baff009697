using System.ComponentModel;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>True or false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BooleanShape : Shape
{
    internal override string Expected => "true or false";

    internal override bool Takes(JsonTokenType token) => token is JsonTokenType.True or JsonTokenType.False;

    internal override bool CheckValue(ref ShapeWalker walker) => true;
}
