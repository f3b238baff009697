using System;
using System.ComponentModel;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>Any JSON value: nothing but what holds for every document is checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnyShape : Shape
{
    private AnyShape()
    {
    }

    /// <summary>The one instance.</summary>
    public static AnyShape Instance { get; } = new();

    internal override string Expected => "any value";

    internal override bool Takes(JsonTokenType token) => true;

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state) => JsonBytes.Skip(json, at, state);

    internal override bool CheckValue(ref ShapeWalker walker) => walker.Reader.TokenType switch
    {
        JsonTokenType.StartObject => CheckObject(ref walker),
        JsonTokenType.StartArray => CheckArray(ref walker),
        JsonTokenType.String => StringEscapes.AreWellFormed(walker.Reader) || walker.Fail(EventErrorCode.InvalidString),
        _ => true,
    };

    private static bool CheckObject(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var scope = walker.OpenNames();
        while (walker.ReadMember())
        {
            if (!walker.PushUnknownName(scope) || !Instance.Check(ref walker))
                return false;
            walker.Pop();
        }

        return true;
    }

    private static bool CheckArray(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        for (var index = 0; walker.ReadItem(); index++)
        {
            walker.PushIndex(index);
            if (!Instance.Check(ref walker))
                return false;
            walker.Pop();
        }

        return true;
    }
}
