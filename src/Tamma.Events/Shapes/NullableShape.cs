using System;
using System.Collections.Generic;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>Null, or another shape. It points to the other instead of copying it, because an object's members come later.</summary>
internal sealed class NullableShape(Shape inner) : Shape
{
    internal override string Expected => inner.Expected + ", or null";

    internal override IEnumerable<Shape> Parts => [inner];

    internal override bool IsFormer => inner.IsFormer;

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.Null || inner.Takes(token);

    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state) =>
        JsonBytes.IsNull(json, at) ? at + 4 : inner.Take(json, at, state);

    internal override bool CheckValue(ref ShapeWalker walker) =>
        walker.Reader.TokenType == JsonTokenType.Null || inner.CheckValue(ref walker);

    internal override Shape With(FormerShapes former) => former.Of(inner).OrNull;

    private protected override void RenameValue(ref MemberRenamer renamer) => inner.Rename(ref renamer);
}
