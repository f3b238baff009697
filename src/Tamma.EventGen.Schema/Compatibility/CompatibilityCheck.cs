using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// Compares a declared contract with the published ones of its event type. A published version never changes; every version of one
/// group (a major, or a minor before 1.0.0) must read what the policy says, from all of the group and not only from the last.
/// </summary>
public sealed class CompatibilityCheck
{
    private readonly VersionedContract _current;
    private readonly CompatibilityPolicy _policy;
    private readonly IReadOnlyList<VersionedContract> _published;
    private readonly IReadOnlyList<Comparison> _comparisons;
    private readonly IReadOnlyList<Comparison> _group;
    private readonly IReadOnlyList<Hazard> _hazards;
    private readonly bool _isPublished;

    private CompatibilityCheck(VersionedContract current, IReadOnlyList<VersionedContract> published, CompatibilityPolicy policy)
    {
        _current = current;
        _policy = policy;
        _published = published;
        var patterns = new PatternCache();
        _isPublished = published.Any(stored => stored.Contract == current.Contract);
        _comparisons = published.Where(stored => stored.Contract != current.Contract).Select(stored => new Comparison(current, stored, patterns)).ToArray();
        _group = _comparisons.Where(comparison => comparison.Stored.Version.Group == current.Version.Group).ToArray();
        _hazards = _group.SelectMany(HazardsOf).Concat(DefaultFindings.Of(_group, BuilderOf, _policy)).ToArray();
    }

    /// <summary>What the declared contract changes about the published ones of its event type.</summary>
    /// <param name="current">The declared contract; its version is a semantic one.</param>
    /// <param name="published">The published contracts of the same event type.</param>
    /// <param name="policy">Which readers must understand which events.</param>
    public static CompatibilityReport Of(EventContract current, IEnumerable<EventContract> published, CompatibilityPolicy policy)
    {
        var versions = VersionedContract.Descending(published);
        if (versions.Count > 0 && versions.All(stored => stored.Contract != current))
            current = AsPublished(current);
        var declared = new VersionedContract(current, SemanticVersion.Parse(current.Version)!);
        if (versions.Count > 0 && versions[0].Version > declared.Version)
            return new CompatibilityReport(null, null, [VersionFindings.BelowPublished(declared, versions[0])]);
        return new CompatibilityCheck(declared, versions, policy).Report();
    }

    // A file says of a text with the pattern of a time that it is one: what it can't tell apart is no change.
    private static EventContract AsPublished(EventContract declared) => ContractReader.Read(ContractWriter.WriteCompact(declared), out _) ?? declared;

    private CompatibilityReport Report()
    {
        var findings = new List<CompatibilityFinding>();
        foreach (var comparison in _comparisons)
            findings.AddRange(new HazardFindings(comparison, BuilderOf(comparison), _policy, _comparisons).Renumbered());
        foreach (var comparison in _group)
            findings.AddRange(Breaks(comparison));
        findings.AddRange(_hazards.Where(hazard => hazard.Acknowledgement is null).Select(hazard => hazard.Finding));
        findings.AddRange(MemberNames.Reused(_current.Contract, _comparisons));
        findings.AddRange(_group.SelectMany(comparison => MemberNames.Divided(comparison, BuilderOf(comparison))));
        var errors = OnePerCause(findings);
        var (step, stepIfAcknowledged) = Steps(errors);
        if (stepIfAcknowledged >= VersionStep.Major)
            errors = errors.ConvertAll(finding => finding.AcknowledgedBy is null ? finding : BuilderOf(_group[0]).BesideMajor(finding));
        // What is published stays as it is: it can only be compared with the other versions that are.
        if (_isPublished)
            return new CompatibilityReport(VersionStep.None, VersionStep.None, InOrder(errors));
        errors.AddRange(StaleAcknowledgements.Of(_current.Contract, _comparisons, _hazards.Concat(_comparisons.Except(_group).SelectMany(HazardsOf)).ToList()));
        if (errors.All(finding => finding.Step < VersionStep.Major))
            errors.AddRange(VersionFindings.Of(_current, _published, _group, LeastStep, step));
        errors.AddRange(ForwardBroken(errors));
        return new CompatibilityReport(step, stepIfAcknowledged, InOrder(errors));
    }

    private (VersionStep? Step, VersionStep? IfAcknowledged) Steps(IReadOnlyCollection<CompatibilityFinding> findings)
    {
        if (_group.Count == 0)
            return (null, null);
        var least = LeastStep(_group[0]);
        VersionStep Highest(IEnumerable<VersionStep> steps) => steps.Concat([least]).Max();
        return (
            Highest(findings.Select(finding => finding.Step)),
            Highest(findings.Select(finding => finding.AcknowledgedBy is null ? finding.Step : VersionStep.Minor)));
    }

    /// <summary>The step from a version even where nothing breaks: what is acknowledged beside it is a minor one, whatever the documents say.</summary>
    private VersionStep LeastStep(Comparison comparison) =>
        _hazards.Any(hazard => hazard.Acknowledgement is not null && string.Equals(hazard.Finding.PublishedVersion, comparison.Stored.Version.Text, StringComparison.Ordinal))
            ? VersionStep.Minor
            : comparison.LeastStep();

    private IEnumerable<Hazard> HazardsOf(Comparison comparison) => new HazardFindings(comparison, BuilderOf(comparison), _policy, _comparisons).All();

    private IEnumerable<CompatibilityFinding> Breaks(Comparison comparison)
    {
        var breaks = new BreakFindings(comparison, BuilderOf(comparison));
        var found = new List<CompatibilityFinding>();
        if (_policy.HasFlag(CompatibilityPolicy.Backward))
            found.AddRange(breaks.Backward());
        if (_policy.HasFlag(CompatibilityPolicy.Forward))
            found.AddRange(breaks.Forward());
        if (comparison.IsIncomplete)
            found.Add(VersionFindings.NotProved(_current, comparison.Stored));
        return found;
    }

    /// <summary>Under BACKWARD, what published code would refuse is worth knowing, for the last version.</summary>
    private IEnumerable<CompatibilityFinding> ForwardBroken(IReadOnlyCollection<CompatibilityFinding> errors)
    {
        if (_policy != CompatibilityPolicy.Backward || _group.Count == 0)
            return [];
        return OnePerCause(new BreakFindings(_group[0], BuilderOf(_group[0])).Forward()
            .Where(finding => !errors.Any(error => error.Place == finding.Place || (error.PublishedPlace == finding.PublishedPlace && error.PublishedPlace.Member is not null)))
            .Select(finding => finding with
            {
                Rule = CompatibilityRule.ForwardBroken,
                Step = VersionStep.None,
                SmallestVersion = null,
                Remedy = "The policy BACKWARD allows it: deploy the readers before the writers, or choose FORWARD or FULL to forbid it",
            }));
    }

    private FindingBuilder BuilderOf(Comparison comparison) =>
        new(comparison, _isPublished ? _current.Version : _group.Count > 0 ? _group[0].Stored.Version : comparison.Stored.Version);

    /// <summary>The same change seen from several versions, or in both directions, or as a break and as a hazard, is said once.</summary>
    private static List<CompatibilityFinding> OnePerCause(IEnumerable<CompatibilityFinding> findings)
    {
        var all = findings.ToList();
        var renamed = all.Where(finding => finding is { Rule: CompatibilityRule.FieldRenamed, Witness: null }).ToList();
        return all
            .Where(finding => !renamed.Any(rename => IsPartOf(finding, rename)))
            .Where(finding => finding.Rule != CompatibilityRule.NullabilityChanged || !all.Any(other => other.Place == finding.Place && other.Rule == CompatibilityRule.PresenceChanged))
            .Where(finding => finding.AcknowledgedBy is not "AcceptedHazard" || !all.Any(other => other.Place == finding.Place && other is { AcknowledgedBy: null, Step: VersionStep.Major }))
            .Select(finding => renamed.Contains(finding) ? WithWitness(finding, all) : finding)
            .GroupBy(finding => (finding.Place, finding.Rule, finding.Rule == CompatibilityRule.FieldRemoved ? finding.PublishedPlace.Member : null))
            .Select(group => group.OrderBy(finding => finding.AcknowledgedBy is not null && finding.Rule != CompatibilityRule.FieldRenamed).First())
            .ToList();
    }

    /// <summary>What a rename breaks: the new name is demanded, or the old one is.</summary>
    private static bool IsPartOf(CompatibilityFinding finding, CompatibilityFinding rename) =>
        (finding.Rule == CompatibilityRule.FieldAdded && finding.Place == rename.Place)
        || (finding.Rule == CompatibilityRule.FieldRemoved && finding.PublishedPlace == rename.PublishedPlace);

    private static CompatibilityFinding WithWitness(CompatibilityFinding rename, IEnumerable<CompatibilityFinding> findings) =>
        findings.FirstOrDefault(finding => finding.Witness is not null && IsPartOf(finding, rename)) is { } reason
            ? rename with { Witness = reason.Witness, Consequence = reason.Consequence }
            : rename;

    private List<CompatibilityFinding> InOrder(IEnumerable<CompatibilityFinding> findings)
    {
        var order = new ContractOrder(_current.Contract);
        return findings.OrderBy(finding => order.Of(finding.Place)).ThenBy(finding => finding.Rule).ToList();
    }
}
