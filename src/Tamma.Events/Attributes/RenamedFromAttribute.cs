using System;

namespace Tamma.Events;

/// <summary>States that published versions of the major call this member by another name. Events of those versions are read by it.</summary>
/// <param name="name">The former JSON name.</param>
/// <param name="reason">Why it was renamed; shown in the catalogue.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RenamedFromAttribute(string name, string reason) : Attribute
{
    /// <summary>The former JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>Why it was renamed.</summary>
    public string Reason { get; } = reason;
}
