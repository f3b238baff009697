using System;
using System.ComponentModel;

namespace Tamma.Events;

/// <summary>The one copy of a contract's JSON Schema in an assembly; written by the generator, read by the build and by <see cref="EventContract.JsonSchema"/>.</summary>
/// <param name="eventType">Name of the event's type.</param>
/// <param name="version">Version of the contract, SemVer 2.0.</param>
/// <param name="schema">The contract as compact JSON Schema 2020-12 text.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventContractAttribute(string eventType, string version, string schema) : Attribute
{
    /// <summary>Name of the event's type.</summary>
    public string EventType { get; } = eventType;

    /// <summary>Version of the contract, SemVer 2.0.</summary>
    public string Version { get; } = version;

    /// <summary>The contract as compact JSON Schema 2020-12 text.</summary>
    public string Schema { get; } = schema;
}
