using System;

namespace Tamma.Events;

/// <summary>Accepts one hazard of a change since a published version.</summary>
/// <param name="hazard">What is accepted.</param>
/// <param name="reason">Why it is harmless here; shown in the catalogue.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class AcceptedHazardAttribute(CompatibilityHazard hazard, string reason) : Attribute
{
    /// <summary>What is accepted.</summary>
    public CompatibilityHazard Hazard { get; } = hazard;

    /// <summary>Why it is harmless here.</summary>
    public string Reason { get; } = reason;
}
