using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Changes that harm although no document breaks: each has an acknowledgement in source, or none that would help.</summary>
/// <param name="comparison">The published version that is looked at.</param>
/// <param name="builder">Puts what is found about it into words.</param>
/// <param name="policy">Which readers must understand which events.</param>
/// <param name="comparisons">All published versions.</param>
internal sealed class HazardFindings(Comparison comparison, FindingBuilder builder, CompatibilityPolicy policy, IReadOnlyList<Comparison> comparisons)
{
    private readonly string _version = comparison.Stored.Version.Text;

    /// <summary>The hazards of this version, those that are acknowledged too.</summary>
    public IEnumerable<Hazard> All() => comparison.Match.Objects.SelectMany(match =>
        Removals(match).Concat(Renames(match)).Concat(Closing(match)).Concat(match.Kept.SelectMany(member => Precision(match, member).Concat(Reshaping(match, member)))));

    /// <summary>Names of enums whose numbers are others: in whatever version.</summary>
    public IEnumerable<CompatibilityFinding> Renumbered()
    {
        foreach (var match in comparison.Match.Objects)
        {
            foreach (var member in match.Kept)
            {
                foreach (var (older, newer) in Parts(member).Where(pair => pair is { Older: IntegerType, Newer: IntegerType }))
                {
                    if (FirstRenumbered((IntegerType)older, (IntegerType)newer) is not { } change)
                        continue;
                    var (place, published) = Places(match, member);
                    yield return builder.OfHazard(
                        CompatibilityRule.EnumRenumbered, place, published, builder.Name(place) + " " + change + _version,
                        "Stored events would mean something else, in any version", attribute: null, "") with
                    {
                        Remedy = "Give the enum's members their former numbers back, and new members new numbers",
                        Step = VersionStep.Never,
                        SmallestVersion = null,
                    };
                    break;
                }
            }
        }
    }

    /// <summary>
    /// By the name of a gone member, the new one that it may have become: the only new one of its type, where no other of that type is gone.
    /// </summary>
    private Dictionary<string, PropertyDefinition> PossibleRenames(ObjectMatch match)
    {
        var added = match.Added.ToLookup(property => property.Type);
        var renames = new Dictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        foreach (var gone in match.Removed.Where(property => !IsReserved(match, property)).GroupBy(property => property.Type).Where(gone => gone.Count() == 1))
        {
            var removed = gone.Single();
            var candidates = added[gone.Key].Where(property => !WereTwo(match, removed, property)).ToArray();
            if (candidates.Length == 1)
                renames.Add(removed.JsonName, candidates[0]);
        }

        return renames;
    }

    /// <summary>Whether a published version has both members.</summary>
    private bool WereTwo(ObjectMatch match, PropertyDefinition removed, PropertyDefinition added) => comparisons
        .SelectMany(other => other.OlderNames[match.NewerName])
        .Any(names => names.Contains(removed.JsonName) && names.Contains(added.JsonName));

    private static bool IsReserved(ObjectMatch match, PropertyDefinition property) =>
        match.Newer.Reserved.Any(reserved => string.Equals(reserved.Name, property.JsonName, StringComparison.Ordinal));

    private static (ContractPlace Place, ContractPlace Published) Places(ObjectMatch match, MemberMatch member) =>
        (new ContractPlace(match.NewerName, member.Newer.JsonName), new ContractPlace(match.OlderName, member.Older.JsonName));

    private static IEnumerable<(ContractType Older, ContractType Newer)> Parts(MemberMatch member) =>
        member.Older.Type.WithParts().Zip(member.Newer.Type.WithParts(), (older, newer) => (older, newer));

    private static string? FirstRenumbered(IntegerType older, IntegerType newer)
    {
        for (var i = 0; i < older.EnumNames.Count && i < older.AllowedValues.Count; i++)
        {
            var at = newer.EnumNames.ToList().IndexOf(older.EnumNames[i]);
            if (at >= 0 && at < newer.AllowedValues.Count && newer.AllowedValues[at] != older.AllowedValues[i])
                return "now gives '" + older.EnumNames[i] + "' the number " + newer.AllowedValues[at] + "; it was " + older.AllowedValues[i] + " in version ";
        }

        return null;
    }

    private IEnumerable<Hazard> Removals(ObjectMatch match)
    {
        var renames = PossibleRenames(match);
        foreach (var removed in match.Removed)
        {
            var place = new ContractPlace(match.NewerName, null);
            var published = new ContractPlace(match.OlderName, removed.JsonName);
            var name = Wording.Literal(removed.JsonName);
            if (renames.TryGetValue(removed.JsonName, out var renamed))
            {
                yield return new Hazard(OfPossibleRename(match, removed, renamed, published), Acknowledgement: null, removed.JsonName);
                continue;
            }

            yield return new Hazard(
                builder.OfHazard(
                    CompatibilityRule.FieldRemoved,
                    place,
                    published,
                    builder.Name(place) + " no longer has the member " + name + " of version " + _version,
                    "New code would drop its value from stored events in silence",
                    "Reserved",
                    "Add [Reserved(" + name + ", \"why\")] to '" + match.Newer.Name + "'"),
                match.Newer.Reserved.FirstOrDefault(reserved => string.Equals(reserved.Name, removed.JsonName, StringComparison.Ordinal)),
                removed.JsonName);
        }
    }

    /// <summary>Only the author knows whether it is one member or two. Old code finds neither name in the other's place.</summary>
    private CompatibilityFinding OfPossibleRename(ObjectMatch match, PropertyDefinition removed, PropertyDefinition renamed, ContractPlace published)
    {
        var added = new ContractPlace(match.NewerName, renamed.JsonName);
        var name = Wording.Literal(removed.JsonName);
        var reserve = "[Reserved(" + name + ", \"why\")] to the record if they are two" + (IsMissing(comparison.Backward, renamed.JsonName, match) ? " (and make the new one nullable or give it a default)" : "");
        var isForward = policy.HasFlag(CompatibilityPolicy.Forward);
        var isDemanded = isForward && IsMissing(comparison.Forward, removed.JsonName, match);
        return builder.OfHazard(
            CompatibilityRule.FieldRenamed,
            added,
            published,
            builder.Name(added) + " is new as \"" + renamed.JsonName + "\", and the member " + name + " of version " + _version + ", of the same type, is gone",
            "If they are one, its value in " + (isForward ? "events of the other version" : "stored " + _version + " events") + " would be lost",
            isDemanded ? null : isForward ? "Reserved" : "RenamedFrom",
            isForward ? "Add " + reserve : "Add [RenamedFrom(" + name + ", \"why\")] to the property if they are one, or " + reserve);
    }

    private static bool IsMissing(IEnumerable<Sets.Break> breaks, string member, ObjectMatch match) => breaks.Any(reason =>
        reason.Kind == Sets.BreakKind.MemberMissing
        && string.Equals(reason.Member, member, StringComparison.Ordinal)
        && (string.Equals(reason.Objects.Right, match.OlderName, StringComparison.Ordinal) || string.Equals(reason.Objects.Right, match.NewerName, StringComparison.Ordinal)));

    /// <summary>A renamed member is read under its old name by new code; old code never finds the new one.</summary>
    private IEnumerable<Hazard> Renames(ObjectMatch match)
    {
        foreach (var member in policy.HasFlag(CompatibilityPolicy.Forward) ? match.Kept.Where(member => member.IsRenamed) : [])
        {
            var (place, published) = Places(match, member);
            yield return new Hazard(
                builder.OfHazard(
                    CompatibilityRule.FieldRenamed,
                    place,
                    published,
                    builder.Name(place) + " has another name in version " + _version + ": " + Wording.Literal(member.Older.JsonName),
                    "Readers of version " + _version + " would not find its value in new events",
                    attribute: null,
                    ""),
                Acknowledgement: null,
                member.Newer.JsonName);
        }
    }

    private IEnumerable<Hazard> Closing(ObjectMatch match)
    {
        if (match.Older.IsClosed || !match.Newer.IsClosed)
            yield break;
        var place = new ContractPlace(match.NewerName, null);
        var isForward = policy.HasFlag(CompatibilityPolicy.Forward);
        yield return new Hazard(
            builder.OfHazard(
                CompatibilityRule.ReaderClosed,
                place,
                new ContractPlace(match.OlderName, null),
                builder.Name(place) + " now refuses members that it doesn't declare; version " + _version + " ignores them",
                "Every member that a later version adds would be refused by code of this one",
                isForward ? null : "AcceptedHazard",
                "Add [AcceptedHazard(CompatibilityHazard.ReaderClosed, \"why\")] to '" + match.Newer.Name + "'"),
            isForward ? null : Accepted(match.Newer.Accepted, match.Older.Accepted, Hazards.ReaderClosed),
            Hazards.ReaderClosed);
    }

    private IEnumerable<Hazard> Precision(ObjectMatch match, MemberMatch member)
    {
        foreach (var (older, newer) in Parts(member))
        {
            var isBackward = policy.HasFlag(CompatibilityPolicy.Backward) && NumberPrecision.IsLost(older, newer);
            if (!isBackward && !(policy.HasFlag(CompatibilityPolicy.Forward) && NumberPrecision.IsLost(newer, older)))
                continue;
            var (place, published) = Places(match, member);
            yield return new Hazard(
                builder.OfHazard(
                    CompatibilityRule.PrecisionLost,
                    place,
                    published,
                    builder.Name(place) + " is now " + Wording.Type(newer) + "; in version " + _version + " it is " + Wording.Type(older),
                    isBackward ? "New code would read stored numbers of many digits as other numbers" : "Code of version " + _version + " would read new numbers of many digits as other numbers",
                    "AcceptedHazard",
                    "Add [AcceptedHazard(CompatibilityHazard.PrecisionLost, \"why\")] to the property"),
                Accepted(member.Newer.Accepted, member.Older.Accepted, Hazards.PrecisionLost),
                Hazards.PrecisionLost);
            yield break;
        }
    }

    /// <summary>What a map or a union holds, and a record does not declare, is read by nobody.</summary>
    private IEnumerable<Hazard> Reshaping(ObjectMatch match, MemberMatch member)
    {
        foreach (var (older, newer) in policy.HasFlag(CompatibilityPolicy.Backward) ? Parts(member) : [])
        {
            if ((older, newer) is not ((MapType, ReferenceType) or (UnionType, ReferenceType) or (ReferenceType, UnionType))
                || DeclaredMembers.AreAll(comparison, older, newer))
                continue;
            var (place, published) = Places(match, member);
            yield return new Hazard(
                builder.OfHazard(
                    CompatibilityRule.TypeChanged,
                    place,
                    published,
                    builder.Name(place) + " now allows " + Wording.Type(newer) + "; version " + _version + " allows " + Wording.Type(older),
                    "New code would drop what stored events hold there beside the members of " + Wording.Type(newer),
                    attribute: null,
                    ""),
                Acknowledgement: null,
                member.Newer.JsonName);
            yield break;
        }
    }

    /// <summary>The acknowledgement of a hazard. One that the published version has already, word for word, was of an earlier change.</summary>
    internal static Acknowledgement? Accepted(EquatableArray<Acknowledgement> accepted, EquatableArray<Acknowledgement> published, string hazard) =>
        accepted.FirstOrDefault(acknowledgement => string.Equals(acknowledgement.Name, hazard, StringComparison.Ordinal) && !published.Contains(acknowledgement));
}

/// <summary>A hazard, and its acknowledgement where it has one.</summary>
/// <param name="Finding">What to say of it without the acknowledgement.</param>
/// <param name="Acknowledgement">The acknowledgement in source.</param>
/// <param name="Name">The JSON name or the hazard that it is about.</param>
internal sealed record Hazard(CompatibilityFinding Finding, Acknowledgement? Acknowledgement, string Name);
