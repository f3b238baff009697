using System;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>Whether a published contract has a form that no generator writes, and for which there is no C#, or a size that would burden every build.</summary>
internal static class PublishedForm
{
    private const int NestingLimit = 32;
    private const int MemberLimit = 1_000;
    private const int DefinitionLimit = 200;

    /// <summary>Why there is no C# for it, as the end of a sentence; null where there is.</summary>
    public static string? WhyNot(EventContract contract) =>
        WhyTooLarge(contract) ?? (WhyForeign(contract) is { } why ? why + ", which no published contract has; restore its file" : null);

    private static string? WhyTooLarge(EventContract contract)
    {
        var members = contract.Objects().Sum(definition => definition.Properties.Count);
        if (members > MemberLimit)
            return TooLarge(members, "members in all", MemberLimit);
        return contract.Definitions.Count > DefinitionLimit ? TooLarge(contract.Definitions.Count, "definitions", DefinitionLimit) : null;
    }

    private static string TooLarge(int count, string what, int limit) => string.Format(
        CultureInfo.InvariantCulture, "its contract has {0:N0} {1}, and records are made for at most {2:N0}; delete its file if none of its events is stored", count, what, limit);

    private static string? WhyForeign(EventContract contract)
    {
        if (contract.Payload.Discriminator is not null)
            return "its payload is a case of a union";
        if (contract.Definitions.Any(definition => Is(definition.Name, ContractReference.Root)))
            return "one of its definitions is named \"#\"";
        var types = contract.Objects().SelectMany(definition => definition.Properties).SelectMany(property => property.Type.WithParts()).ToArray();
        if (contract.Objects().SelectMany(definition => definition.Properties).Any(property => property.Type.WithParts().Count() > NestingLimit))
            return "its lists and maps are nested too deeply";
        var unions = types.OfType<UnionType>().Select(union => union with { IsNullable = false }).Distinct().ToArray();
        var cases = unions.SelectMany(union => union.Cases).ToArray();
        if (cases.Distinct(StringComparer.Ordinal).Count() < cases.Length)
            return "a record is a case of two unions";
        if (types.OfType<ReferenceType>().Any(reference => cases.Contains(reference.Name, StringComparer.Ordinal)))
            return "a case of a union is used by itself";
        return types.Select(WhyNot).FirstOrDefault(why => why is not null);
    }

    private static string? WhyNot(ContractType type) => type switch
    {
        IntegerType integer when !IsWithin(integer) => "an integer has limits or values that its format does not hold",
        StringType text when text.Patterns.Any(pattern => PatternText.FromSchema(pattern) is not { } source || Pattern.Parse(source).Pattern is null) => "a pattern is not supported",
        _ => null,
    };

    private static bool IsWithin(IntegerType integer)
    {
        var bounds = FormatBounds.RangeOf(integer.Format);
        return integer.Range is { Minimum: { } minimum, Maximum: { } maximum, IsMinimumExclusive: false, IsMaximumExclusive: false }
            && new[] { minimum, maximum }.Concat(integer.AllowedValues).All(value => value.IsInteger && value >= bounds.Minimum!.Value && value <= bounds.Maximum!.Value);
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
