using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>What a project says of its published contracts, by MSBuild properties.</summary>
/// <param name="Policy">Which readers must understand which events.</param>
/// <param name="MustBePublished">Whether a version that is not published is an error.</param>
/// <param name="SchemaBaseUri">The base of a contract's <c>$id</c>; null for a URN.</param>
internal sealed record CompatibilityOptions(CompatibilityPolicy Policy, bool MustBePublished, string? SchemaBaseUri)
{
    /// <summary>Reads the properties.</summary>
    public static CompatibilityOptions Of(AnalyzerConfigOptions options) => new(
        BuildProperties.PolicyOf(options),
        BuildProperties.IsTrue(options, "TammaEventRequirePublished"),
        GeneratorOptions.Of(options).SchemaBaseUri);

    /// <summary>The event's own policy, or the project's.</summary>
    public CompatibilityPolicy PolicyOf(AttributeData attribute) => EventAttribute.PolicyOf(attribute) ?? Policy;
}
