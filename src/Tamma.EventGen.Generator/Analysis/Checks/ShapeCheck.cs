using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which members have a type that a contract can state and that is no good for an event all the same.</summary>
internal sealed class ShapeCheck : EventCheck
{
    /// <summary>The greatest integer up to which a double, and so JavaScript, tells all integers apart.</summary>
    internal const long MaxSafeInteger = (1L << 53) - 1;

    private static readonly NumericRange SafeIntegers = NumericRange.Inclusive(-MaxSafeInteger, MaxSafeInteger);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        PropertyRules.CollectionMutable,
        PropertyRules.IntegerUnsafe,
        PropertyRules.ValueUnspecific);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        foreach (var member in read.Members)
        {
            var type = member.Symbol.Type;
            if (member.Binding.Value is ListBinding or MapBinding && ReadOnlyCollections.Of(type, read.Compilation) is { } readOnly && !SymbolEqualityComparer.Default.Equals(readOnly, type))
                Report(PropertyRules.CollectionMutable, ImmutableDictionary<string, string?>.Empty, NameOf(type), NameOf(readOnly));
            // Where an attribute is refused, it is not known what it limits.
            if (read.Declaration is not null && LimitedPart.Of(member.Binding.Property.Type).Where(part => IsUnsafe(part.Type)).Select(part => (LimitedPart?)part).FirstOrDefault() is { } integer)
                Report(PropertyRules.IntegerUnsafe, integer.Properties(Constraints.WithRange(integer.Type, SafeIntegers), member.Binding.Property.Default), integer.IsItem ? "its items with [Items]" : "it with [Range]");

            if ((WhyUnspecific(member) ?? WhyUnspecific(type)) is { } why)
                Report(PropertyRules.ValueUnspecific, ImmutableDictionary<string, string?>.Empty, NameOf(type), why);

            void Report(DiagnosticDescriptor rule, ImmutableDictionary<string, string?> properties, params object[] arguments) => read.ReportOnce(
                Diagnostic.Create(rule, Locations.OfType(member.Symbol, read.Cancellation), properties, arguments.Prepend(member.Symbol.Name).ToArray()));
        }
    }

    private static string? WhyUnspecific(ReadMember member) => EnumConverters.AsksForNumbers(member.Symbol) ? null : WhyUnspecific(member.Binding.Value);

    private static string? WhyUnspecific(ValueBinding value) => value switch
    {
        ListBinding list => WhyUnspecific(list.Item),
        MapBinding map => WhyUnspecific(map.Value),
        ScalarBinding { Scalar: "DateTime" } => "may be a time of no zone, and is then not written: use DateTimeOffset",
        ScalarBinding { IsAnyJson: true } => "holds any JSON, so that no change of what it holds is noticed: use a record",
        EnumNumberBinding { IsChosen: false } number => "writes numbers that say nothing by themselves: put [JsonConverter(typeof(" + ConverterOf("JsonStringEnumConverter", number)
            + "))] at the enum or the member, or " + ConverterOf("JsonNumberEnumConverter", number) + " where the numbers are meant",
        _ => null,
    };

    private static string ConverterOf(string converter, EnumNumberBinding number) => converter + "<" + number.TypeName.Substring(number.TypeName.LastIndexOfAny(['.', ':']) + 1) + ">";

    private static string? WhyUnspecific(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }
        ? "does not say whether it may be null, so that the contract allows it: write '#nullable enable', or enable it in the project"
        : null;

    /// <summary>An enum's numbers are what they are.</summary>
    private static bool IsUnsafe(ContractType type) => type is IntegerType { EnumNames.Count: 0 } integer && (integer.AllowedValues.Count > 0
        ? integer.AllowedValues.Any(value => value < -MaxSafeInteger || value > MaxSafeInteger)
        : integer.Range is not { Minimum: { } minimum, Maximum: { } maximum } || minimum < -MaxSafeInteger || maximum > MaxSafeInteger);

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
