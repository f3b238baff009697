using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Findings about the declared version itself.</summary>
internal static class VersionFindings
{
    private const string PublishCommand = "dotnet build -t:PublishEventContracts";

    /// <summary>A version above the declared one is published: code of that version is out there already.</summary>
    public static CompatibilityFinding BelowPublished(VersionedContract current, VersionedContract highest) => new()
    {
        Rule = CompatibilityRule.VersionBelowPublished,
        PublishedVersion = highest.Version.Text,
        Change = "'" + current.Contract.Payload.Name + "' is declared as version " + current.Version + " of '" + current.Contract.EventType + "', and version " + highest.Version + " is published",
        Consequence = "Its events would be read by rules that are newer than they are",
        Remedy = "Declare version " + highest.Version + ", or a later one",
        Step = VersionStep.Never,
        SmallestVersion = highest.Version.Text,
    };

    /// <summary>Too much to compare.</summary>
    public static CompatibilityFinding NotProved(VersionedContract current, VersionedContract stored) => new()
    {
        Rule = CompatibilityRule.CompatibilityNotProved,
        PublishedVersion = stored.Version.Text,
        Change = "'" + current.Contract.Payload.Name + "' and its version " + stored.Version + " hold more combinations of records than are compared",
        Consequence = "It can't be proved that they are compatible",
        Remedy = "Make the records of the event fewer, or declare the next major version",
        Step = VersionStep.Major,
    };

    /// <summary>Whether the version says what the changes, none of which breaks, ask for; and whether it is published.</summary>
    public static IEnumerable<CompatibilityFinding> Of(VersionedContract current, IReadOnlyList<VersionedContract> published, IReadOnlyList<Comparison> group, Func<Comparison, VersionStep> leastStep, VersionStep? step)
    {
        var name = "'" + current.Contract.Payload.Name + "'";
        if (published.FirstOrDefault(stored => stored.Version.CompareTo(current.Version) == 0) is { } same)
        {
            var smallest = same.Version.After(step ?? VersionStep.Patch).Text;
            yield return new CompatibilityFinding
            {
                Rule = CompatibilityRule.PublishedContractChanged,
                PublishedVersion = same.Version.Text,
                Change = name + " differs from its version " + same.Version + ", which is published: " + ContractChanges.Summary(same.Contract, current.Contract),
                Consequence = "A published version never changes",
                Remedy = "Declare version " + smallest + ", or undo the change, in the record or in the published file",
                Step = step ?? VersionStep.Patch,
                SmallestVersion = smallest,
            };
            yield break;
        }

        // A pre-release says nothing of the step from the release before it.
        var earlier = group.Take(1).Concat(group.Where(comparison => !comparison.Stored.Version.IsPrerelease).Take(1));
        if (earlier.FirstOrDefault(comparison => VersionSteps.Between(comparison.Stored.Version, current.Version) == VersionStep.Patch && leastStep(comparison) == VersionStep.Minor) is { } latest)
        {
            var smallest = latest.Stored.Version.After(VersionStep.Minor).Text;
            yield return new CompatibilityFinding
            {
                Rule = CompatibilityRule.VersionStepTooSmall,
                PublishedVersion = latest.Stored.Version.Text,
                Change = name + " changes what version " + latest.Stored.Version + " says: " + ContractChanges.Summary(latest.Stored.Contract, current.Contract),
                Consequence = "A patch leaves the documents, and what they mean, as they are",
                Remedy = "Declare version " + smallest,
                Step = VersionStep.Minor,
                SmallestVersion = smallest,
            };
            yield break;
        }

        yield return new CompatibilityFinding
        {
            Rule = CompatibilityRule.ContractNotPublished,
            Change = "Version " + current.Version + " of '" + current.Contract.EventType + "' is not published",
            Consequence = "It may still change",
            Remedy = "Publish it with '" + PublishCommand + "' before its events are stored",
        };
    }
}
