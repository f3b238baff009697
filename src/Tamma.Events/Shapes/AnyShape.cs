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
    private static readonly MapShape Objects;
    private static readonly ArrayShape Arrays;

    static AnyShape()
    {
        Instance = new();
        Objects = new(Instance);
        Arrays = new(Instance);
    }

    private AnyShape()
    {
    }

    /// <summary>The one instance.</summary>
    public static AnyShape Instance { get; }

    internal override string Expected => "any value";

    internal override bool Takes(JsonTokenType token) => true;

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state) => JsonBytes.Skip(json, at, state);

    internal override bool CheckValue(ref ShapeWalker walker) => walker.Reader.TokenType switch
    {
        JsonTokenType.StartObject => Objects.CheckValue(ref walker),
        JsonTokenType.StartArray => Arrays.CheckValue(ref walker),
        JsonTokenType.String => StringEscapes.AreWellFormed(walker.Reader) || walker.Fail(EventErrorCode.InvalidString),
        _ => true,
    };
}
