using System;

namespace Tamma.Events;

/// <summary>Keeps the member's value, and everything below it, out of every error, and, where the record is partial, out of <c>ToString()</c> and the debugger's display.</summary>
/// <param name="kind">Why the value is sensitive.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SensitiveAttribute(Sensitivity kind) : Attribute
{
    /// <summary>Why the value is sensitive.</summary>
    public Sensitivity Kind { get; } = kind;
}
