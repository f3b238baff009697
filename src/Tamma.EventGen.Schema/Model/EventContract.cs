using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema;

/// <summary>
/// The contract of one event type at one version: what its payload is, as JSON. Value-equal, and nothing of Roslyn in it.
/// Its one text form is the JSON Schema document that <see cref="ContractWriter"/> writes and <see cref="ContractReader"/> reads.
/// </summary>
public sealed record EventContract
{
    private readonly string? _baseUri;

    /// <summary>The event type, such as <c>GIT.PULL_REQUEST.CREATED</c>.</summary>
    public string EventType { get; init; } = "";

    /// <summary>The version, as semver 2.0 has it.</summary>
    public string Version { get; init; } = "";

    /// <summary>The base URI of <c>$id</c> without a slash at its end, or null for <c>urn:tamma:event:</c>.</summary>
    public string? BaseUri
    {
        get => _baseUri;
        init => _baseUri = value?.TrimEnd('/');
    }

    /// <summary>The payload's object; its name is the record's.</summary>
    public ObjectDefinition Payload { get; init; } = new();

    /// <summary>The objects that the payload refers to, in ordinal order of their names.</summary>
    public EquatableArray<ObjectDefinition> Definitions { get; init; }

    /// <summary>Example payloads.</summary>
    public EquatableArray<Json.JsonValue> Examples { get; init; }

    /// <summary>The events that directly cause this one, as declared.</summary>
    public EquatableArray<EventCause> CausedBy { get; init; }

    /// <summary>The identity of the contract: a URN, or the base URI with type and version.</summary>
    public string Id => ContractId.Of(BaseUri, EventType, Version);

    /// <summary>The payload, then the definitions.</summary>
    public IEnumerable<ObjectDefinition> Objects() => new[] { Payload }.Concat(Definitions);

    /// <summary>The same, each with the name by which it is referred to.</summary>
    public IEnumerable<(string Reference, ObjectDefinition Definition)> ObjectsByReference() =>
        Definitions.Select(definition => (definition.Name, definition)).Prepend((ContractReference.Root, Payload));

    /// <summary>The object that a reference names, or null.</summary>
    public ObjectDefinition? Find(string reference) => string.Equals(reference, ContractReference.Root, StringComparison.Ordinal)
        ? Payload
        : Definitions.FirstOrDefault(definition => string.Equals(definition.Name, reference, StringComparison.Ordinal));

    /// <summary>The first segment of the event type.</summary>
    public string Aggregate => EventTypeName.AggregateOf(EventType);
}
