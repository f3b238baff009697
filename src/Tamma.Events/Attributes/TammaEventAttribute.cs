using System;

namespace Tamma.Events;

/// <summary>Makes a record the payload of an event: its contract is generated from its members.</summary>
/// <param name="eventType">Dotted upper-case name, such as <c>GIT.PULL_REQUEST.CREATED</c>.</param>
/// <param name="version">Version of the contract, SemVer 2.0.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TammaEventAttribute(string eventType, string version) : Attribute
{
    /// <summary>Name of the event's type.</summary>
    public string EventType { get; } = eventType;

    /// <summary>Version of the contract, SemVer 2.0.</summary>
    public string Version { get; } = version;

    /// <summary>What this version owes to the published ones of its major; the project's policy where it is not set.</summary>
    public CompatibilityPolicy Compatibility { get; set; }
}
