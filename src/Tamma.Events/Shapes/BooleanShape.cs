using System;
using System.ComponentModel;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>True or false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BooleanShape : Shape
{
    internal override string Expected => "true or false";

    internal override bool Takes(JsonTokenType token) => token is JsonTokenType.True or JsonTokenType.False;

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state) => JsonBytes.TakeBoolean(json, at);

    internal override bool CheckValue(ref ShapeWalker walker) => true;
}
