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
}
