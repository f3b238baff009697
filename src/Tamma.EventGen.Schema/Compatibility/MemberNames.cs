using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>JSON names that mean something else in stored events: those of removed or renamed members, and those that depend on the place.</summary>
internal static class MemberNames
{
    /// <summary>Members with the name of one that was removed or renamed, here or in a published version.</summary>
    public static IEnumerable<CompatibilityFinding> Reused(EventContract current, IReadOnlyList<Comparison> comparisons)
    {
        foreach (var (reference, definition) in current.ObjectsByReference())
        {
            var matches = comparisons.SelectMany(comparison => comparison.Match.Objects).Where(match => Is(match.NewerName, reference)).ToArray();
            var reserved = definition.Reserved.Concat(matches.SelectMany(match => match.Older.Reserved)).ToArray();
            foreach (var property in definition.Properties)
            {
                var former = definition.Properties.Where(other => other != property).SelectMany(other => other.RenamedFrom)
                    .Concat(matches.SelectMany(match => FormerOfOthers(match, property)));
                if (reserved.FirstOrDefault(name => Is(name.Name, property.JsonName)) is { } taken)
                    yield return Reused(reference, definition, property, "which is reserved: " + taken.Reason.TrimEnd('.', ' '));
                else if (former.Any(name => Is(name.Name, property.JsonName)))
                    yield return Reused(reference, definition, property, "which another member has in stored events");
            }
        }
    }

    /// <summary>Members of one record that stored events have under several names, as they hold what were several records: only one name can be read.</summary>
    public static IEnumerable<CompatibilityFinding> Divided(Comparison comparison, FindingBuilder builder)
    {
        foreach (var matches in comparison.Match.Objects.GroupBy(match => match.NewerName, StringComparer.Ordinal))
        {
            foreach (var names in matches.SelectMany(match => match.Kept.Select(member => (Match: match, Member: member))).GroupBy(kept => kept.Member.Newer.JsonName, StringComparer.Ordinal))
            {
                var former = names.Select(kept => kept.Member.Older.JsonName).Distinct(StringComparer.Ordinal).ToArray();
                if (former.Length < 2)
                    continue;
                var (match, member) = names.First(kept => kept.Member.IsRenamed);
                var place = new ContractPlace(match.NewerName, member.Newer.JsonName);
                yield return builder.OfHazard(
                    CompatibilityRule.FieldRenamed,
                    place,
                    new ContractPlace(match.OlderName, member.Older.JsonName),
                    builder.Name(place) + " has several names in version " + comparison.Stored.Version + ", where the record was several: " + string.Join(", ", former.Select(Wording.Literal)),
                    "Of stored events only those with one of the names would be read with its value",
                    attribute: null,
                    "");
            }
        }
    }

    /// <summary>The former names, in a published version, of members that are not this one.</summary>
    private static IEnumerable<Acknowledgement> FormerOfOthers(ObjectMatch match, PropertyDefinition property) => match.Older.Properties
        .Where(older => !match.Kept.Any(member => member.Newer == property && member.Older == older))
        .SelectMany(older => older.RenamedFrom);

    private static CompatibilityFinding Reused(string reference, ObjectDefinition definition, PropertyDefinition property, string why) => new()
    {
        Rule = CompatibilityRule.ReservedNameReused,
        Place = new ContractPlace(reference, property.JsonName),
        Change = "'" + definition.Name + "." + property.MemberName + "' has the name \"" + property.JsonName + "\", " + why,
        Consequence = "The values that stored events have under that name would be taken for values of this property",
        Remedy = "Give the property another [JsonPropertyName]",
        Step = VersionStep.Never,
    };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
