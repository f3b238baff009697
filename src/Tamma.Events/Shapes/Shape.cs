using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>What a JSON value must be. Shapes are the table that validation walks; generated code builds them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Shape
{
    private NullableShape? _orNull;

    /// <summary>1 where the shape holds what is sensitive, -1 where it does not, 0 until it is asked.</summary>
    private int _sensitivity;

    private protected Shape()
    {
    }

    /// <summary>The same shape, with null legal.</summary>
    public Shape OrNull => this as NullableShape ?? (_orNull ??= new NullableShape(this));

    /// <summary>What is legal, for people.</summary>
    internal abstract string Expected { get; }

    /// <summary>The shapes that this one holds.</summary>
    internal virtual IEnumerable<Shape> Parts => [];

    /// <summary>Whether this is the shape of a published version, and the current one has other names.</summary>
    internal virtual bool IsFormer => false;

    /// <summary>This shape and all below it, each once: shapes may lead back to themselves.</summary>
    internal List<Shape> Reachable()
    {
        var found = new List<Shape> { this };
        var seen = new HashSet<Shape>(found, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < found.Count; index++)
            found.AddRange(found[index].Parts.Where(seen.Add));
        return found;
    }

    /// <summary>Whether an object in it has a sensitive member, or may have one; asked where an error is found.</summary>
    internal bool HoldsSensitive
    {
        get
        {
            if (_sensitivity == 0)
                _sensitivity = Reachable().OfType<ObjectShape>().Any(static shape => shape.HasSensitive) ? 1 : -1;
            return _sensitivity > 0;
        }
    }

    /// <summary>Checks the value that the reader stands on, and leaves the reader on the value's last token.</summary>
    /// <returns>False to stop: at an error that nothing can follow, or where there are too many.</returns>
    internal bool Check(ref ShapeWalker walker) => Takes(walker.Reader.TokenType) ? CheckValue(ref walker) : walker.Mismatch(this);

    /// <summary>Checks a value of a document that is well-formed UTF-8: its syntax and all that the shape says. The verdict is that of <see cref="Check"/>.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte; -1 stays -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after the value, or -1 where the document is refused.</returns>
    public abstract int Take(ReadOnlySpan<byte> json, int at, ReadState state);

    /// <summary>Whether a value that begins with the token is of the right JSON type.</summary>
    internal abstract bool Takes(JsonTokenType token);

    /// <summary>Checks a value of the right JSON type.</summary>
    internal abstract bool CheckValue(ref ShapeWalker walker);

    /// <summary>The same shape of what its parts are in a published version; asked only of one that has parts.</summary>
    internal virtual Shape With(FormerShapes former) => this;

    /// <summary>Rewrites the value that the reader stands on with the current names, and leaves the reader on the value's last token.</summary>
    internal void Rename(ref MemberRenamer renamer)
    {
        if (IsFormer && renamer.Reader.TokenType != JsonTokenType.Null)
            RenameValue(ref renamer);
        else
            renamer.Copy();
    }

    /// <summary>Rewrites a value that is not null.</summary>
    private protected virtual void RenameValue(ref MemberRenamer renamer) => renamer.Copy();
}
