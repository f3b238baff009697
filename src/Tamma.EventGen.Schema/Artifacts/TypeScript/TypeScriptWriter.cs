using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.TypeScript;

/// <summary>
/// Writes <c>events.d.ts</c>: the events as TypeScript sees them in JSON, and the union of all, told apart by <c>eventType</c>.
/// <code>
/// export interface PullRequestCreated { readonly number: number; }
/// export interface PullRequestCreatedEvent extends EventEnvelope { readonly eventType: "GIT.PULL_REQUEST.CREATED"; … }
/// export type AnyEvent = PullRequestCreatedEvent | …;
/// </code>
/// </summary>
public static class TypeScriptWriter
{
    private const string Head = """
        // The events of this catalogue, as they are in JSON. Written by the build from the events' contracts.

        /** What every event carries around its payload. */
        export interface EventEnvelope {
          /** The identity of the event, a UUID of version 7. */
          readonly eventId: string;
          /** When it happened, in UTC: yyyy-MM-ddTHH:mm:ss.fffZ. */
          readonly timestamp: string;
          /** The type of the event. */
          readonly eventType: string;
          /** What kind of actor did it. */
          readonly actorType: "user" | "system" | "ai" | "service";
          /** Who did it: a user, a component of the system, or a provider of AI. */
          readonly actorId: string;
          /** What the events of one workflow have in common. */
          readonly correlationId: string;
          /** The eventId of the direct cause, if there is one. */
          readonly causationId?: string | null;
          /** The version of the payload's contract. */
          readonly schemaVersion: string;
          /** What happened. */
          readonly payload: object;
          /** Where the event comes from. */
          readonly metadata: EventMetadata;
        }

        /** Where an event comes from. */
        export interface EventMetadata {
          /** The kind of process that wrote it. */
          readonly source: "orchestrator" | "worker" | "api" | "cli";
          /** The version of the product that wrote it. */
          readonly version: string;
          /** Where that product ran, such as dev, staging or prod. */
          readonly environment: string;
          /** Values to find the event by. */
          readonly tags?: { readonly [key: string]: string } | null;
        }

        """;

    private const string Foot = """

        /** The types of the events. */
        export type EventType = AnyEvent["eventType"];

        /** The events of one type. */
        export type EventOf<Type extends EventType> = Extract<AnyEvent, { readonly eventType: Type }>;

        """;

    /// <summary>Names that the file itself defines.</summary>
    private static readonly string[] Own = ["EventEnvelope", "EventMetadata", "AnyEvent", "EventType", "EventOf", "Extract"];

    /// <summary>The file's text.</summary>
    /// <param name="entries">In the order of the file.</param>
    public static string Write(IReadOnlyList<CatalogEntry> entries)
    {
        var text = new StringBuilder(Head);
        var taken = new HashSet<string>(Own, StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var contract in entries.Select(entry => entry.Contract))
        {
            var names = new EventNames(contract, taken);
            events.Add(names.Event);
            WriteEvent(text, contract, names);
        }

        text.Append("\n/** Any event of the catalogue: comparing its eventType tells which. */\nexport type AnyEvent =");
        foreach (var name in events)
            text.Append("\n  | ").Append(name);
        return text.Append(";\n").Append(Foot).ToString();
    }

    private static void WriteEvent(StringBuilder text, EventContract contract, EventNames names)
    {
        var type = new TypeScriptType(names.Of);
        WriteObject(text, contract.Payload, names.Payload, type, "The payload of " + TypeScriptComment.Text(contract.EventType) + " " + TypeScriptComment.Text(contract.Version) + ".");
        foreach (var definition in contract.Definitions)
            WriteObject(text, definition, names.Of(definition.Name), type, "Of " + names.Payload + ".");

        text.Append('\n');
        WriteLines(text, "", TypeScriptComment.Of([TypeScriptComment.Text(contract.Payload.Description)], TypeScriptComment.Of(contract.Payload.Deprecation)));
        text.Append("export interface ").Append(names.Event).Append(" extends EventEnvelope {\n")
            .Append("  readonly eventType: ").Append(TypeScriptName.Literal(contract.EventType)).Append(";\n")
            .Append("  readonly schemaVersion: ").Append(TypeScriptName.Literal(contract.Version)).Append(";\n")
            .Append("  readonly payload: ").Append(names.Payload).Append(";\n}\n");
    }

    private static void WriteObject(StringBuilder text, ObjectDefinition definition, string name, TypeScriptType type, string place)
    {
        text.Append('\n');
        WriteLines(text, "", TypeScriptComment.Of([TypeScriptComment.Text(definition.Description), place], TypeScriptComment.Of(definition.Deprecation)));
        text.Append("export interface ").Append(name).Append(" {\n");
        if (definition.Discriminator is { } discriminator)
            text.Append("  readonly ").Append(TypeScriptName.OfMember(discriminator.JsonName)).Append(": ").Append(TypeScriptName.Literal(discriminator.Tag)).Append(";\n");
        foreach (var property in definition.Properties)
        {
            WriteLines(text, "  ", TypeScriptComment.Of([TypeScriptComment.Text(property.Description)], TypeScriptComment.Of(property)));
            text.Append("  readonly ").Append(TypeScriptName.OfMember(property.JsonName)).Append(property.IsRequired ? ": " : "?: ").Append(type.Of(property.Type)).Append(";\n");
        }

        text.Append("}\n");
    }

    private static void WriteLines(StringBuilder text, string indent, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            text.Append(indent).Append(line).Append('\n');
    }

    /// <summary>The names of one event's types: of two records with one name, as two versions may have, the later gets a number.</summary>
    private sealed class EventNames
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

        public EventNames(EventContract contract, ISet<string> taken)
        {
            var name = TypeScriptName.Of(contract.Payload.Name);
            Payload = TypeScriptName.Unique(name, taken);
            Event = TypeScriptName.Unique(Payload + "Event", taken);
            foreach (var definition in contract.Definitions)
                _names[definition.Name] = TypeScriptName.Unique(Payload + "_" + TypeScriptName.Of(definition.Name), taken);
            _names[ContractReference.Root] = Payload;
        }

        /// <summary>The payload's interface.</summary>
        public string Payload { get; }

        /// <summary>The interface of the whole event.</summary>
        public string Event { get; }

        /// <summary>The interface of a definition.</summary>
        public string Of(string definition) => _names[definition];
    }
}
