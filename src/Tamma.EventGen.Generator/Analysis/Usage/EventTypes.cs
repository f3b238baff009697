using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Usage;

/// <summary>What code that uses events names.</summary>
internal static class EventTypes
{
    /// <summary>Whether a type is the payload of an event, of this assembly or of another.</summary>
    public static bool IsEvent(ITypeSymbol? type) => type is INamedTypeSymbol { IsRecord: true } record && EventAttribute.Find(record) is not null;

    /// <summary>Whether a type is an envelope, of any payload.</summary>
    public static bool IsEnvelope(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "EventEnvelope" } && string.Equals(type.ContainingNamespace.ToDisplayString(), "Tamma.Events", System.StringComparison.Ordinal);
}
