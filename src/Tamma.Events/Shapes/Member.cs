using System;
using System.ComponentModel;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A declared member of an object.</summary>
/// <param name="name">JSON name.</param>
/// <param name="clrName">Name of the C# member, without its type; null for the tag of a union, which no C# member holds.</param>
/// <param name="shape">Shape of the value.</param>
/// <param name="required">Whether the member must be present.</param>
/// <param name="sensitive">Whether the value is kept out of errors.</param>
/// <param name="formerNames">What the member is called in documents of published versions, where that is another name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Member(string name, string? clrName, Shape shape, bool required = false, bool sensitive = false, FormerName[]? formerNames = null)
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

    /// <summary>The name that the member has today, where this one is that of a published version.</summary>
    internal string CurrentName { get; init; } = name;

    internal FormerName[] FormerNames { get; } = formerNames ?? [];

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>What the member is called in a published version, where that is another name; else null.</summary>
    internal string? NameIn(SemanticVersion version) =>
        Array.Find(FormerNames, former => Array.Exists(former.Versions, candidate => candidate.Compare(version) == 0))?.Name;
}
