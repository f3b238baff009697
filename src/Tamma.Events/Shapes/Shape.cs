using System.ComponentModel;

namespace Tamma.Events.Shapes;

/// <summary>What a JSON value must be. Shapes are the table that validation walks; generated code builds them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Shape
{
    private NullableShape? _orNull;

    private protected Shape()
    {
    }

    /// <summary>The same shape, with null legal.</summary>
    public Shape OrNull => this as NullableShape ?? (_orNull ??= new NullableShape(this));

    /// <summary>What is legal, for people.</summary>
    internal abstract string Expected { get; }

    /// <summary>Checks the value that the reader stands on, and leaves the reader on the value's last token.</summary>
    /// <returns>False to stop: at the first error of the fast mode, or at one that nothing can follow.</returns>
    internal abstract bool Check(ref ShapeWalker walker);
}
