using System.Collections.Immutable;
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

    private const string Elsewhere = "Elsewhere";

    /// <summary>Whether the diagnostic with these properties is on what another project declares, so that no edit at its place mends it.</summary>
    public static bool IsElsewhere(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(Elsewhere);

    /// <summary>The properties of a finding.</summary>
    public static ImmutableDictionary<string, string?> Of(CompatibilityFinding finding, bool isElsewhere) => (isElsewhere ? ImmutableDictionary<string, string?>.Empty.Add(Elsewhere, "") : ImmutableDictionary<string, string?>.Empty)
        .Add(SmallestVersion, finding.SmallestVersion)
        .Add(PublishedMember, finding.PublishedPlace.Member)
        .Add(AcknowledgedBy, finding.AcknowledgedBy)
        .Add(Witness, finding.Witness?.ToString());
}
