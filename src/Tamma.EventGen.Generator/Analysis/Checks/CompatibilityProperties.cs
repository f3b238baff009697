using System.Collections.Immutable;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>What a compatibility diagnostic tells its fixes.</summary>
internal static class CompatibilityProperties
{
    /// <summary>The smallest version in which the change is legal.</summary>
    public const string SmallestVersion = "SmallestVersion";

    /// <summary>The JSON name of the published member.</summary>
    public const string PublishedMember = "PublishedMember";

    /// <summary>The attribute that acknowledges the change.</summary>
    public const string AcknowledgedBy = "AcknowledgedBy";

    /// <summary>The payload that breaks, as compact JSON.</summary>
    public const string Witness = "Witness";

    /// <summary>The properties of a finding.</summary>
    public static ImmutableDictionary<string, string?> Of(CompatibilityFinding finding, bool isElsewhere) => (isElsewhere ? FindingPlace.Elsewhere : ImmutableDictionary<string, string?>.Empty)
        .Add(SmallestVersion, finding.SmallestVersion)
        .Add(PublishedMember, finding.PublishedPlace.Member)
        .Add(AcknowledgedBy, finding.AcknowledgedBy)
        .Add(Witness, finding.Witness?.ToString());
}
