using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Reads the attributes by which an author says that a change of the contract is meant, each with its reason, in declared order.</summary>
internal sealed class AcknowledgementReader(Compilation compilation, FindingSink sink, CancellationToken cancellation)
{
    private static readonly Dictionary<string, string> HazardNames = new(StringComparer.Ordinal)
    {
        ["PrecisionLost"] = Hazards.PrecisionLost,
        ["DefaultChanged"] = Hazards.DefaultChanged,
        ["ReaderClosed"] = Hazards.ReaderClosed,
    };

    /// <summary>The JSON names that a property had.</summary>
    public EquatableArray<Acknowledgement> RenamedFrom(IPropertySymbol property, string jsonName) =>
        Read([property], AttributeNames.RenamedFrom, JsonNameOf, jsonName);

    /// <summary>The JSON names that a record keeps free; those of the union that it is derived from come last.</summary>
    public EquatableArray<Acknowledgement> Reserved(INamedTypeSymbol record) => Read(WithUnion(record), AttributeNames.Reserved, JsonNameOf);

    /// <summary>The hazards that are accepted for a property, or for a record with the union that it is derived from.</summary>
    public EquatableArray<Acknowledgement> Accepted(ISymbol symbol) =>
        Read(symbol is INamedTypeSymbol record ? WithUnion(record) : [symbol], AttributeNames.AcceptedHazard, HazardOf);

    /// <summary>Whether an attribute makes the acknowledgement.</summary>
    public static bool Is(AttributeData attribute, Acknowledgement acknowledgement) =>
        string.Equals(HazardOf(attribute) ?? JsonNameOf(attribute), acknowledgement.Name, StringComparison.Ordinal)
        && string.Equals(AttributeArguments.TextAt(attribute, 1), acknowledgement.Reason, StringComparison.Ordinal);

    private static IEnumerable<ISymbol> WithUnion(INamedTypeSymbol record) => UnionForm.UnionOf(record) is { } union ? [record, union] : [record];

    private EquatableArray<Acknowledgement> Read(IEnumerable<ISymbol> symbols, string attributeName, Func<AttributeData, string?> nameOf, string? current = null)
    {
        var read = new List<Acknowledgement>();
        foreach (var (symbol, attribute) in symbols.SelectMany(symbol => MemberAttributes.FindAll(symbol, attributeName, compilation).Select(attribute => (symbol, attribute))))
        {
            var name = nameOf(attribute);
            var reason = AttributeArguments.TextAt(attribute, 1);
            if (WhyNot(name, reason, read, current) is not { } why)
                read.Add(new Acknowledgement(name!, reason!));
            else
                sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), symbol.Name, why);
        }

        return read.ToEquatableArray();
    }

    private static string? WhyNot(string? name, string? reason, List<Acknowledgement> others, string? current)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "it does not say what it is about";
        if (string.IsNullOrWhiteSpace(reason))
            return "it gives no reason; whoever reads the contract later needs one";
        if (!WellFormedText.Is(name!) || !WellFormedText.Is(reason!))
            return "it holds one half of a surrogate pair";
        if (string.Equals(name, current, StringComparison.Ordinal))
            return "'" + name + "' is the name that the property has now";
        return others.Exists(other => string.Equals(other.Name, name, StringComparison.Ordinal)) ? "'" + name + "' is said twice; keep one" : null;
    }

    private static string? JsonNameOf(AttributeData attribute) => AttributeArguments.TextAt(attribute, 0);

    // The attribute's enum is the runtime library's: its names are known, its numbers are not.
    private static string? HazardOf(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value }
        && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && field.ConstantValue.Equals(value)) is { } member
        && HazardNames.TryGetValue(member.Name, out var name)
        ? name
        : null;
}
