using System.ComponentModel;

namespace Tamma.Events.Shapes;

/// <summary>The C# type that holds a number, which bounds what can be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum NumberKind
{
    /// <summary><see cref="double"/>: a number whose nearest double is finite.</summary>
    Double,

    /// <summary><see cref="decimal"/>: a number within its range; digits beyond its precision are rounded.</summary>
    Decimal,

    /// <summary><see cref="float"/>: a number whose nearest float is finite.</summary>
    Single,

    /// <summary><see cref="System.Half"/>: a number within ±65504, which the shape's bounds say.</summary>
    Half,

    /// <summary>An integer beyond 64 bits with sign: <c>1.0</c> and <c>1e2</c> are integers; the shape's bounds say its width.</summary>
    Integer,
}
