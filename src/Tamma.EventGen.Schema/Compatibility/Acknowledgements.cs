using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>The acknowledgements of a contract beside the published versions: those about no change, and reserved names that came back.</summary>
internal static class Acknowledgements
{
    /// <summary>Members with the name of one that was removed, here or in a published version.</summary>
    public static IEnumerable<CompatibilityFinding> Reused(EventContract current, IReadOnlyList<Comparison> comparisons)
    {
        foreach (var (reference, definition) in ObjectsOf(current))
        {
            var reserved = definition.Reserved.Concat(comparisons.SelectMany(comparison => comparison.Match.Objects)
                .Where(match => Is(match.NewerName, reference))
                .SelectMany(match => match.Older.Reserved));
            foreach (var property in definition.Properties)
            {
                if (reserved.FirstOrDefault(name => Is(name.Name, property.JsonName)) is not { } taken)
                    continue;
                yield return new CompatibilityFinding
                {
                    Rule = CompatibilityRule.ReservedNameReused,
                    Place = new ContractPlace(reference, property.JsonName),
                    Change = "'" + definition.Name + "." + property.MemberName + "' has the name \"" + property.JsonName + "\", which is reserved: " + taken.Reason,
                    Consequence = "The values that stored events have under that name would be taken for values of this property",
                    Remedy = "Give the property another [JsonPropertyName]",
                    Step = VersionStep.Never,
                };
            }
        }
    }

    /// <summary>Acknowledgements that no published version gives a reason for.</summary>
    /// <param name="current">The declared contract.</param>
    /// <param name="comparisons">All published versions.</param>
    /// <param name="hazards">The hazards that were found.</param>
    public static IEnumerable<CompatibilityFinding> Stale(EventContract current, IReadOnlyList<Comparison> comparisons, IReadOnlyCollection<Hazard> hazards)
    {
        foreach (var (reference, definition) in ObjectsOf(current))
        {
            var matches = comparisons.SelectMany(comparison => comparison.Match.Objects).Where(match => Is(match.NewerName, reference)).ToArray();
            var place = new ContractPlace(reference, null);
            foreach (var reserved in definition.Reserved.Where(reserved => !matches.Any(match => match.Older.Properties.Any(property => Is(property.JsonName, reserved.Name)) || match.Older.Reserved.Any(name => Is(name.Name, reserved.Name)))))
                yield return Stale(reserved, place, "[Reserved(\"" + reserved.Name + "\")] on '" + definition.Name + "'", "no published version has a member of that name");
            foreach (var hazard in StaleHazards(place, definition.Accepted))
                yield return Stale(hazard, place, "[AcceptedHazard] on '" + definition.Name + "'", "there is no hazard \"" + hazard.Name + "\"");
            foreach (var property in definition.Properties)
            {
                var member = new ContractPlace(reference, property.JsonName);
                var name = "'" + definition.Name + "." + property.MemberName + "'";
                foreach (var former in property.RenamedFrom.Where(former => !matches.Any(match => match.Older.Properties.Any(older => Is(older.JsonName, former.Name)) && !definition.Properties.Any(own => Is(own.JsonName, former.Name)))))
                    yield return Stale(former, member, "[RenamedFrom(\"" + former.Name + "\")] on " + name, "no published version has a member of that name that is gone");
                foreach (var hazard in StaleHazards(member, property.Accepted))
                    yield return Stale(hazard, member, "[AcceptedHazard] on " + name, "there is no hazard \"" + hazard.Name + "\"");
            }
        }

        IEnumerable<Acknowledgement> StaleHazards(ContractPlace place, EquatableArray<Acknowledgement> accepted) =>
            accepted.Where(hazard => !hazards.Any(found => found.Finding.Place == place && Is(found.Name, hazard.Name)));
    }

    private static CompatibilityFinding Stale(Acknowledgement acknowledgement, ContractPlace place, string what, string why) => new()
    {
        Rule = CompatibilityRule.AcknowledgementStale,
        Acknowledgement = acknowledgement,
        Place = place,
        Change = what + " acknowledges no change: " + why,
        Consequence = "It would hide the next change of that kind",
        Remedy = "Remove it",
    };

    private static IEnumerable<(string Reference, ObjectDefinition Definition)> ObjectsOf(EventContract contract) =>
        contract.Definitions.Select(definition => (definition.Name, definition)).Prepend((ContractReference.Root, contract.Payload));

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
