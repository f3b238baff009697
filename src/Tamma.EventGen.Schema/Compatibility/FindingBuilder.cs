using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Puts what a comparison found into words: what changed, what comes of it, the way out.</summary>
internal sealed class FindingBuilder(Comparison comparison, SemanticVersion latest)
{
    private readonly EventContract _current = comparison.Current.Contract;
    private readonly string _version = comparison.Stored.Version.Text;

    /// <summary>The smallest version in which a breaking change is legal.</summary>
    private string NextMajor => latest.After(VersionStep.Major).Text;

    /// <summary>A document that breaks, with its consequence.</summary>
    public CompatibilityFinding OfBreak(CompatibilityRule rule, ContractPlace place, ContractPlace publishedPlace, string change, Break reason, bool isForward) => new()
    {
        Rule = rule,
        Place = place,
        PublishedVersion = _version,
        PublishedPlace = publishedPlace,
        Change = change,
        Consequence = ConsequenceOf(reason, isForward),
        Remedy = MajorOr("restore what " + _version + " says"),
        Witness = reason.Witness,
        Step = VersionStep.Major,
        SmallestVersion = NextMajor,
    };

    /// <summary>A change that no document shows; with an acknowledgement in source it is a minor step.</summary>
    public CompatibilityFinding OfHazard(CompatibilityRule rule, ContractPlace place, ContractPlace publishedPlace, string change, string consequence, string? attribute, string acknowledge) => new()
    {
        Rule = rule,
        Place = place,
        PublishedVersion = _version,
        PublishedPlace = publishedPlace,
        Change = change,
        Consequence = consequence,
        Remedy = attribute is null ? MajorOr("restore what " + _version + " says") : acknowledge + WithVersion(VersionStep.Minor) + "; or " + LowerFirst(MajorOr("restore what " + _version + " says")),
        Step = VersionStep.Major,
        AcknowledgedBy = attribute,
        Acknowledge = acknowledge,
        SmallestVersion = attribute is null ? NextMajor : Smallest(VersionStep.Minor).Text,
    };

    /// <summary>The finding where other changes ask for a major anyway: a minor would not do.</summary>
    public CompatibilityFinding BesideMajor(CompatibilityFinding finding) => finding with
    {
        Remedy = finding.Acknowledge + "; other changes ask for version " + NextMajor + ", with a migration from " + latest.Group,
        SmallestVersion = NextMajor,
    };

    /// <summary>A member that is demanded of events which lack it.</summary>
    public CompatibilityFinding WithWayToAdd(CompatibilityFinding finding)
    {
        var isNullable = MemberAt(finding.Place) is { Type.IsNullable: true };
        return finding with
        {
            Remedy = (isNullable ? "Remove 'required', or give its parameter a default such as null" : "Make it nullable or give it a default")
                + ", or declare version " + NextMajor + " with a migration from " + latest.Group,
        };
    }

    /// <summary>", and declare version 1.1.0", unless the declared version is enough.</summary>
    public string WithVersion(VersionStep step)
    {
        var smallest = Smallest(step);
        return comparison.Current.Version >= smallest ? "" : ", and declare version " + smallest;
    }

    /// <summary>The place in words: <c>'PullRequestCreated.HeadSha'</c>.</summary>
    public string Name(ContractPlace place)
    {
        var member = MemberAt(place)?.MemberName ?? place.Member;
        return "'" + _current.Find(place.Object!)!.Name + (member is null ? "" : "." + member) + "'";
    }

    /// <summary>The smallest version that takes a step. A pre-release does that as well as the release that it leads to.</summary>
    private SemanticVersion Smallest(VersionStep step)
    {
        var (current, after) = (comparison.Current.Version, latest.After(step));
        return latest < current && current < after && VersionSteps.Between(latest, current) >= step ? current : after;
    }

    private PropertyDefinition? MemberAt(ContractPlace place) =>
        _current.Find(place.Object!)!.Properties.FirstOrDefault(property => string.Equals(property.JsonName, place.Member, System.StringComparison.Ordinal));

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);

    private string MajorOr(string alternative) => "Declare version " + NextMajor + " with a migration from " + latest.Group + ", or " + alternative;

    private string ConsequenceOf(Break reason, bool isForward)
    {
        var events = reason.Witness is { } witness ? " such as " + Wording.Document(witness) : "";
        if (!reason.IsProved)
        {
            return isForward
                ? "It can't be proved that readers of version " + _version + " take every new event"
                : "It can't be proved that every stored " + _version + " event can still be read";
        }

        return isForward
            ? "Readers of version " + _version + " would refuse new events" + events
            : "Stored " + _version + " events" + events + " could no longer be read";
    }
}
