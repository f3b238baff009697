using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// Absent members that stand for another value than before. That harms only where a stored event may lack the member: all versions of
/// the group count, as one of them may lack it while another says what its absence means. Or where a new event may, and published code
/// must understand it.
/// </summary>
internal static class DefaultFindings
{
    /// <summary>The hazards.</summary>
    /// <param name="comparisons">The published versions of the group, the highest first.</param>
    /// <param name="builderOf">Puts what is found about a version into words.</param>
    /// <param name="policy">Which readers must understand which events.</param>
    public static IEnumerable<Hazard> Of(IReadOnlyList<Comparison> comparisons, Func<Comparison, FindingBuilder> builderOf, CompatibilityPolicy policy) =>
        (policy.HasFlag(CompatibilityPolicy.Backward) ? Backward(comparisons, builderOf) : [])
        .Concat(policy.HasFlag(CompatibilityPolicy.Forward) ? comparisons.SelectMany(comparison => Forward(comparison, builderOf(comparison))) : []);

    /// <summary>Members that stored events may lack, one hazard for each.</summary>
    private static IEnumerable<Hazard> Backward(IReadOnlyList<Comparison> comparisons, Func<Comparison, FindingBuilder> builderOf) =>
        from latest in comparisons.Take(1)
        from declared in latest.Current.Contract.ObjectsByReference()
        from property in declared.Definition.Properties
        where MeaningOf(property) is not null
        let hazard = Find(comparisons, new ContractPlace(declared.Reference, property.JsonName), property, builderOf)
        where hazard is not null
        select hazard;

    /// <summary>Members that new code leaves out where they are null, and that published code takes for something else then.</summary>
    private static IEnumerable<Hazard> Forward(Comparison comparison, FindingBuilder builder) =>
        from match in comparison.Match.Objects
        from member in match.Kept
        where MeaningOf(member.Newer) is JsonNull && MeaningOf(member.Older) is not (null or JsonNull)
        select Changed(
            builder,
            new ContractPlace(match.NewerName, member.Newer.JsonName),
            member.Newer,
            new StoredMember(comparison, match.OlderName, member.Older),
            "Code of version " + comparison.Stored.Version + " would read new events without it as other than they are");

    /// <summary>What a reader takes an absent member for; null where it must not be absent, or the declaration doesn't say.</summary>
    private static JsonValue? MeaningOf(PropertyDefinition property) =>
        property.IsRequired ? null : property.Default ?? (property.Type.IsNullable ? new JsonNull() : null);

    private static Hazard? Find(IReadOnlyList<Comparison> comparisons, ContractPlace place, PropertyDefinition property, Func<Comparison, FindingBuilder> builderOf)
    {
        var meaning = MeaningOf(property)!;
        var stored = comparisons.SelectMany(comparison => StoredMember.At(comparison, place)).ToArray();
        foreach (var member in stored)
        {
            if (member.Property is null || MeaningOf(member.Property) is not { } before || IsSame(before, meaning))
                continue;
            if (stored.FirstOrDefault(other => other.MayBeAbsent && other.MayMeanTheSameAs(member)) is { } lacking)
                return Changed(builderOf(member.Comparison), place, property, member, "Stored " + lacking.Comparison.Stored.Version + " events without it would read as other than they did");
        }

        return null;
    }

    private static Hazard Changed(FindingBuilder builder, ContractPlace place, PropertyDefinition property, StoredMember stored, string consequence) => new(
        builder.OfHazard(
            CompatibilityRule.DefaultChanged,
            place,
            new ContractPlace(stored.Object, stored.Property!.JsonName),
            builder.Name(place) + " now stands for " + Wording.Document(MeaningOf(property)!) + " when it is absent; in version " + stored.Comparison.Stored.Version + " for " + Wording.Document(MeaningOf(stored.Property)!),
            consequence,
            "AcceptedHazard",
            "Add [AcceptedHazard(CompatibilityHazard.DefaultChanged, \"why\")] to the property"),
        HazardFindings.Accepted(property.Accepted, stored.Property.Accepted, Hazards.DefaultChanged),
        Hazards.DefaultChanged);

    private static bool IsSame(JsonValue left, JsonValue right) =>
        left.Equals(right)
        || (left is JsonNumber l && right is JsonNumber r && ExactNumber.TryParse(l.Text, out var x) && ExactNumber.TryParse(r.Text, out var y) && x == y);

    private static bool Is(string left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>What a member was in an object that a published version has in its place: one record may have been several.</summary>
    /// <param name="Comparison">The published version.</param>
    /// <param name="Object">The object.</param>
    /// <param name="Property">The member; null where the object lacks it.</param>
    private sealed record StoredMember(Comparison Comparison, string Object, PropertyDefinition? Property)
    {
        public bool MayBeAbsent => Property is null || !ObjectView.IsWritten(Property);

        public static IEnumerable<StoredMember> At(Comparison comparison, ContractPlace place) =>
            from match in comparison.Match.Objects
            where Is(match.NewerName, place.Object)
            select new StoredMember(comparison, match.OlderName, match.Kept.FirstOrDefault(member => Is(member.Newer.JsonName, place.Member))?.Older);

        /// <summary>Whether this one's absence may have been read as the other's: of one version, no object stands for another.</summary>
        public bool MayMeanTheSameAs(StoredMember other) => Comparison != other.Comparison || Is(Object, other.Object);
    }
}
