using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// Acknowledgements that no published version gives a reason for. Only those of the event's own record are looked at: a record that is
/// shared may carry what another event needs.
/// </summary>
internal static class StaleAcknowledgements
{
    /// <summary>The findings; none for an event that never was published.</summary>
    /// <param name="current">The declared contract.</param>
    /// <param name="comparisons">All published versions.</param>
    /// <param name="hazards">The hazards that were found, beside older majors too.</param>
    public static IEnumerable<CompatibilityFinding> Of(EventContract current, IReadOnlyList<Comparison> comparisons, IReadOnlyCollection<Hazard> hazards)
    {
        if (comparisons.Count == 0)
            yield break;
        var record = current.Payload;
        var published = comparisons.SelectMany(comparison => comparison.Match.Objects).Where(match => Is(match.NewerName, ContractReference.Root)).Select(match => match.Older).ToArray();
        var place = new ContractPlace(ContractReference.Root, null);
        foreach (var reserved in record.Reserved.Where(reserved => !published.Any(older => older.Has(reserved.Name) || older.Reserved.Any(name => Is(name.Name, reserved.Name)))))
            yield return Stale(reserved, place, "[Reserved(\"" + reserved.Name + "\")] on '" + record.Name + "'", "no published version has a member of that name");
        foreach (var hazard in StaleHazards(place, record.Accepted))
            yield return hazard with { Change = "[AcceptedHazard] on '" + record.Name + "'" + hazard.Change };
        foreach (var property in record.Properties)
        {
            var member = new ContractPlace(ContractReference.Root, property.JsonName);
            var name = "'" + record.Name + "." + property.MemberName + "'";
            foreach (var former in property.RenamedFrom.Where(former => !published.Any(older => older.Has(former.Name))))
                yield return Stale(former, member, "[RenamedFrom(\"" + former.Name + "\")] on " + name, "no published version has a member of that name");
            foreach (var hazard in StaleHazards(member, property.Accepted))
                yield return hazard with { Change = "[AcceptedHazard] on " + name + hazard.Change };
        }

        IEnumerable<CompatibilityFinding> StaleHazards(ContractPlace at, EquatableArray<Acknowledgement> accepted) => accepted
            .Where(hazard => !hazards.Any(found => found.Finding.Place == at && Is(found.Name, hazard.Name)))
            .Select(hazard => Stale(hazard, at, "", "there is no hazard \"" + hazard.Name + "\""));
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

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
