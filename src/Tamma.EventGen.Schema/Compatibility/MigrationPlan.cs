using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// How the events of an older version become those of a newer one, member by member, as far as both contracts say it: a value is
/// copied where every value of the older version is legal in the newer; a member that is new is left to its initializer or null.
/// </summary>
public sealed class MigrationPlan
{
    private MigrationPlan(ContractMatch match, IReadOnlyList<MigrationObstacle> obstacles)
    {
        Match = match;
        Obstacles = obstacles;
    }

    /// <summary>Which objects and members became which.</summary>
    public ContractMatch Match { get; }

    /// <summary>What the contracts don't say, in the order of the newer contract; empty where the whole way is derived.</summary>
    public IReadOnlyList<MigrationObstacle> Obstacles { get; }

    /// <summary>The way from an older version to a newer one.</summary>
    /// <param name="older">The older contract; its version is a semantic one.</param>
    /// <param name="newer">The newer contract of the same event type; its version is a semantic one.</param>
    public static MigrationPlan Of(EventContract older, EventContract newer)
    {
        var stored = new VersionedContract(older, SemanticVersion.Parse(older.Version)!);
        var current = new VersionedContract(newer, SemanticVersion.Parse(newer.Version)!);
        var comparison = new Comparison(current, stored, new PatternCache());
        var builder = new FindingBuilder(comparison, stored.Version);
        var hazards = new HazardFindings(comparison, builder, CompatibilityPolicy.Backward, [comparison]);
        var reasons = comparison.Backward.Zip(new BreakFindings(comparison, builder).Backward(), (reason, finding) => (reason, finding))
            .Where(pair => !IsHarmless(pair.reason))
            .Select(pair => pair.finding)
            .Concat(hazards.All().Where(hazard => hazard.Acknowledgement is null && hazard.Finding.Rule != CompatibilityRule.ReaderClosed).Select(hazard => hazard.Finding))
            .Concat(hazards.Renumbered())
            .Concat(comparison.IsIncomplete ? [VersionFindings.NotProved(current, stored)] : []);
        var obstacles = reasons
            .Select(finding => new MigrationObstacle(finding.Place, finding.PublishedPlace, finding.Change + Acknowledgement(finding)))
            .Concat(comparison.Match.Objects.SelectMany(match => Unstated(match, older.Version)));
        return new MigrationPlan(comparison.Match, InOrder(newer, obstacles));
    }

    /// <summary>What keeps a member of a newer object from being derived; null where nothing does.</summary>
    public string? ObstacleOf(string newerObject, string? jsonName) =>
        Obstacles.FirstOrDefault(obstacle => obstacle.Place == new ContractPlace(newerObject, jsonName))?.Reason;

    /// <summary>The object that became another, as it was matched; null where the plan does not lead there.</summary>
    public ObjectMatch? Find(string older, string newer) =>
        Match.Objects.FirstOrDefault(match => string.Equals(match.OlderName, older, StringComparison.Ordinal) && string.Equals(match.NewerName, newer, StringComparison.Ordinal));

    /// <summary>What a document is refused for, and a value in memory is not: a member that is dropped on the way, and null that is absent.</summary>
    private static bool IsHarmless(Break reason) => reason.Kind switch
    {
        BreakKind.MemberUnknown => true,
        BreakKind.MemberMissing => reason is { Left: { IsNullable: true } or AnyType, Right.IsNullable: true },
        _ => false,
    };

    /// <summary>Where a stored event may lack a member, and its contract does not say what that means.</summary>
    private static IEnumerable<MigrationObstacle> Unstated(ObjectMatch match, string version) => match.Kept
        .Where(member => member is { Older: { IsRequired: false, Default: null, Type: { IsNullable: false } and not AnyType }, Newer.IsRequired: true })
        .Select(member => new MigrationObstacle(
            new ContractPlace(match.NewerName, member.Newer.JsonName),
            new ContractPlace(match.OlderName, member.Older.JsonName),
            "'" + match.Newer.Name + "." + member.Newer.MemberName + "' is now required; version " + version + " does not say what an absent " + Wording.Literal(member.Older.JsonName) + " stands for"));

    private static string Acknowledgement(CompatibilityFinding finding)
    {
        var name = finding.PublishedPlace.Member is { } member ? Wording.Literal(member) : "";
        return finding.AcknowledgedBy switch
        {
            "Reserved" => " (if that is meant, add [Reserved(" + name + ", \"why\")])",
            "RenamedFrom" => " (if they are one, add [RenamedFrom(" + name + ", \"why\")])",
            "AcceptedHazard" => " (if that is meant, add [AcceptedHazard])",
            _ => "",
        };
    }

    private static MigrationObstacle[] InOrder(EventContract newer, IEnumerable<MigrationObstacle> obstacles)
    {
        var order = new ContractOrder(newer, membersFirst: true);
        return obstacles
            .GroupBy(obstacle => (obstacle.Place, obstacle.Reason))
            .Select(same => same.First())
            .OrderBy(obstacle => order.Of(obstacle.Place))
            .ToArray();
    }
}

/// <summary>Why a part of a newer contract can't be derived from an older one.</summary>
/// <param name="Place">The place in the newer contract.</param>
/// <param name="OlderPlace">The place in the older contract.</param>
/// <param name="Reason">A clause that starts with the name of the place.</param>
public sealed record MigrationObstacle(ContractPlace Place, ContractPlace OlderPlace, string Reason);
