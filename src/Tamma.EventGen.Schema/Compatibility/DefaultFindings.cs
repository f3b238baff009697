using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// Absent members that stand for another value than before. That harms only where a stored event may lack the member: all versions of
/// the group count, as one of them may lack it while another says what its absence means.
/// </summary>
internal static class DefaultFindings
{
    /// <summary>The hazards, one for each member.</summary>
    /// <param name="comparisons">The published versions of the group, the highest first.</param>
    /// <param name="builderOf">Puts what is found about a version into words.</param>
    public static IEnumerable<Hazard> Of(IReadOnlyList<Comparison> comparisons, Func<Comparison, FindingBuilder> builderOf)
    {
        if (comparisons.Count == 0)
            yield break;
        var contract = comparisons[0].Current.Contract;
        foreach (var (reference, definition) in contract.ObjectsByReference())
        {
            foreach (var property in definition.Properties.Where(property => MeaningOf(property) is not null))
            {
                if (Find(comparisons, new ContractPlace(reference, property.JsonName), property, builderOf) is { } hazard)
                    yield return hazard;
            }
        }
    }

    /// <summary>What a reader takes an absent member for; null where it must not be absent, or the declaration doesn't say.</summary>
    private static JsonValue? MeaningOf(PropertyDefinition property) =>
        property.IsRequired ? null : property.Default ?? (property.Type.IsNullable ? new JsonNull() : null);

    private static Hazard? Find(IReadOnlyList<Comparison> comparisons, ContractPlace place, PropertyDefinition property, Func<Comparison, FindingBuilder> builderOf)
    {
        var meaning = MeaningOf(property)!;
        var lacking = comparisons.FirstOrDefault(comparison => MayLack(comparison, place));
        if (lacking is null)
            return null;
        foreach (var comparison in comparisons)
        {
            if (StoredOf(comparison, place) is not { } stored || MeaningOf(stored.Property) is not { } before || IsSame(before, meaning))
                continue;
            var builder = builderOf(comparison);
            return new Hazard(
                builder.OfHazard(
                    CompatibilityRule.DefaultChanged,
                    place,
                    stored.Place,
                    builder.Name(place) + " now stands for " + Wording.Document(meaning) + " when it is absent; in version " + comparison.Stored.Version + " for " + Wording.Document(before),
                    "Stored " + lacking.Stored.Version + " events without it would read as other than they did",
                    "AcceptedHazard",
                    "Add [AcceptedHazard(CompatibilityHazard.DefaultChanged, \"why\")] to the property"),
                HazardFindings.Accepted(property.Accepted, stored.Property.Accepted, Hazards.DefaultChanged),
                Hazards.DefaultChanged);
        }

        return null;
    }

    private static bool MayLack(Comparison comparison, ContractPlace place) =>
        comparison.Match.Objects.Any(match => Is(match.NewerName, place.Object))
        && (StoredOf(comparison, place) is not { } stored || (stored.Property.Type.IsNullable && !stored.Property.IsRequired));

    private static (PropertyDefinition Property, ContractPlace Place)? StoredOf(Comparison comparison, ContractPlace place)
    {
        foreach (var match in comparison.Match.Objects.Where(match => Is(match.NewerName, place.Object)))
        {
            if (match.Kept.FirstOrDefault(member => Is(member.Newer.JsonName, place.Member)) is { } kept)
                return (kept.Older, new ContractPlace(match.OlderName, kept.Older.JsonName));
        }

        return null;
    }

    private static bool IsSame(JsonValue left, JsonValue right) =>
        left.Equals(right)
        || (left is JsonNumber l && right is JsonNumber r && ExactNumber.TryParse(l.Text, out var x) && ExactNumber.TryParse(r.Text, out var y) && x == y);

    private static bool Is(string left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
