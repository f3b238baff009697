using System;

namespace Tamma.Events;

/// <summary>A change that breaks no reader, and that someone should have thought about all the same.</summary>
public enum CompatibilityHazard
{
    /// <summary>The member's type holds fewer digits than a published version wrote.</summary>
    PrecisionLost,

    /// <summary>The default of a member changed that a published version may leave out.</summary>
    DefaultChanged,

    /// <summary>The record refuses unknown members, which a published version ignored: it can't read what a newer version adds.</summary>
    ReaderClosed,
}

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
