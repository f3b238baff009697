using System;

namespace Tamma.Events;

/// <summary>Why a value must not be shown.</summary>
[Flags]
public enum Sensitivity
{
    /// <summary>Not sensitive.</summary>
    None = 0,

    /// <summary>Personal data.</summary>
    Pii = 1,

    /// <summary>A credential or another secret.</summary>
    Secret = 2,
}

/// <summary>Keeps the member's value, and everything below it, out of every error, and, where the record is partial, out of <c>ToString()</c> and the debugger's display.</summary>
/// <param name="kind">Why the value is sensitive.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SensitiveAttribute(Sensitivity kind) : Attribute
{
    /// <summary>Why the value is sensitive.</summary>
    public Sensitivity Kind { get; } = kind;
}
