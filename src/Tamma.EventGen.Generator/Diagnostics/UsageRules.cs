using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on code that uses events: TEG4001 to TEG4009.</summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor ResultIgnored = Rule.Warning(
        "TEG4001",
        "What a contract says of a document is looked at",
        "'{0}' changes nothing and throws for no document: what it returns says {1}. Use the result, or remove the call.");

    public static readonly DiagnosticDescriptor PayloadAlone = Rule.Information(
        "TEG4002",
        "An event travels in its envelope",
        "'{0}' {1} the payload '{2}' alone, without its event type, version, id and time: use 'EventEnvelope<{2}>', or '{2}.Contract' where the payload alone is meant");

    public static readonly DiagnosticDescriptor SerializableIgnoresContract = Rule.Warning(
        "TEG4003",
        "System.Text.Json takes an event's metadata from its contract",
        "[JsonSerializable] makes metadata of '{0}' that is not its contract's, because no generator sees another's code: remove it, and put the registry first: 'options.TypeInfoResolverChain.Insert(0, EventCatalog.Registry)'");
}
