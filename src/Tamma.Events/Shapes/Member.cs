using System.ComponentModel;
using System.Text;

namespace Tamma.Events.Shapes;

/// <summary>A declared member of an object.</summary>
/// <param name="name">JSON name.</param>
/// <param name="clrName">Name of the C# member, without its type; null for the tag of a union, which no C# member holds.</param>
/// <param name="shape">Shape of the value.</param>
/// <param name="required">Whether the member must be present.</param>
/// <param name="sensitive">Whether the value is kept out of errors.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Member(string name, string? clrName, Shape shape, bool required = false, bool sensitive = false)
{
    /// <summary>JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>Name of the C# member, without its type; null where no C# member holds the value.</summary>
    public string? ClrName { get; } = clrName;

    /// <summary>Shape of the value.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>Whether the member must be present.</summary>
    public bool Required { get; } = required;

    /// <summary>Whether the value is kept out of errors.</summary>
    public bool Sensitive { get; } = sensitive;

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);
}
