using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>An object of one of several shapes, chosen by the text of one member, its tag. The tag may stand anywhere in the object.</summary>
/// <remarks>A tag is looked for from the object's beginning: in unions within unions whose tags stand last, each byte is passed once per level, 64 times at most.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionShape : Shape
{
    private readonly UnionCase[] _cases;
    private readonly string _name;
    private readonly byte[] _utf8Name;

    private readonly StringShape _tag;

    private ObjectShape? _tagged;

    /// <summary>Describes a union.</summary>
    /// <param name="discriminator">JSON name of the tag.</param>
    /// <param name="cases">The cases. Each shape declares the tag as a required member of its own, which allows the case's tag alone.</param>
    /// <exception cref="ArgumentException">Two cases have one tag.</exception>
    public UnionShape(string discriminator, params UnionCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(discriminator);
        ArgumentNullException.ThrowIfNull(cases);
        _name = discriminator;
        _cases = cases;
        _utf8Name = Encoding.UTF8.GetBytes(discriminator);
        var tags = Array.ConvertAll(cases, static @case => @case.Tag);
        if (tags.Distinct(StringComparer.Ordinal).Count() < tags.Length)
            throw new ArgumentException("Two cases have one tag.", nameof(cases));
        _tag = StringShape.Of(allowed: tags);
    }

    /// <summary>What an object must be whose tag chooses nothing: it finds the error. The cases say what is sensitive, once they are defined.</summary>
    private ObjectShape Tagged => _tagged ??= new ObjectShape("") { HidesOthers = HoldsSensitive }.Define(new Member(_name, null, _tag, required: true));

    internal override IEnumerable<Shape> Parts => _cases.Select(static @case => @case.Shape);

    internal override bool IsFormer => Array.Exists(_cases, static @case => @case.Shape.IsFormer);

    internal override string Expected => "object";

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartObject;

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var index = Find(json, at);
        return index < 0 ? -1 : _cases[index].Shape.Take(json, at, state);
    }

    /// <summary>Finds the case that the tag chooses, wherever the tag stands.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's opening brace.</param>
    /// <returns>Index of the case, or -1: then no case takes the value. A value that has one may yet be broken.</returns>
    public int Find(ReadOnlySpan<byte> json, int at)
    {
        if (!JsonBytes.IsAt(json, at, (byte)'{'))
            return -1;
        at = JsonBytes.SkipWhite(json, at + 1);
        while (JsonBytes.IsAt(json, at, (byte)'"'))
        {
            var end = JsonBytes.TakeText(json, at);
            var value = JsonBytes.TakeColon(json, end);
            if (value < 0)
                return -1;
            if (IsText(json[(at + 1)..(end - 1)], _utf8Name))
                return FindCase(json, value);
            at = JsonBytes.Next(json, JsonBytes.Pass(json, value));
        }

        return -1;
    }

    internal override bool CheckValue(ref ShapeWalker walker) => FindCase(walker.Reader).CheckValue(ref walker);

    internal override Shape With(FormerShapes former) =>
        new UnionShape(_name, Array.ConvertAll(_cases, @case => new UnionCase(@case.Tag, (ObjectShape)former.Of(@case.Shape))));

    private protected override void RenameValue(ref MemberRenamer renamer) => FindCase(renamer.Reader).Rename(ref renamer);

    /// <summary>Moves from an object's opening brace to its tag.</summary>
    /// <returns>False when the object has no tag that is well-formed text.</returns>
    internal static bool FindTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTag = StringEscapes.AreWellFormed(reader) && reader.ValueTextEquals(discriminator);
            reader.Read();
            if (isTag)
                return reader.TokenType == JsonTokenType.String && StringEscapes.AreWellFormed(reader);
            reader.Skip();
        }

        return false;
    }

    private int FindCase(ReadOnlySpan<byte> json, int at)
    {
        var end = JsonBytes.TakeText(json, at);
        for (var index = 0; end >= 0 && index < _cases.Length; index++)
        {
            if (IsText(json[(at + 1)..(end - 1)], _cases[index].Utf8Tag))
                return index;
        }

        return -1;
    }

    /// <summary>Whether a string is a text.</summary>
    /// <param name="escaped">What stands between its quotes, checked.</param>
    /// <param name="text">The text.</param>
    private static bool IsText(ReadOnlySpan<byte> escaped, ReadOnlySpan<byte> text)
    {
        if (!escaped.Contains((byte)'\\'))
            return escaped.SequenceEqual(text);
        // An escape is at most six times as long as what it stands for.
        if (escaped.Length > text.Length * 6)
            return false;
        using var unescaped = new UnescapedText(escaped);
        return unescaped.Utf8.SequenceEqual(text);
    }

    /// <summary>The shape that the tag chooses.</summary>
    /// <param name="reader">Stands on the object's opening brace.</param>
    private ObjectShape FindCase(Utf8JsonReader reader)
    {
        try
        {
            if (FindTag(ref reader, _utf8Name))
            {
                foreach (var @case in _cases)
                {
                    if (reader.ValueTextEquals(@case.Utf8Tag))
                        return @case.Shape;
                }
            }
        }
        catch (JsonException)
        {
            // The walk comes to the same place, and knows the way to it.
        }

        return Tagged;
    }
}
