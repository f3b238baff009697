using System;

namespace Tamma.Events;

/// <summary>States that a member of a published version was removed. No member may have its name again.</summary>
/// <param name="name">The removed member's JSON name.</param>
/// <param name="reason">Why it was removed; shown in the catalogue.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReservedAttribute(string name, string reason) : Attribute
{
    /// <summary>The removed member's JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>Why it was removed.</summary>
    public string Reason { get; } = reason;
}
