using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator;

/// <summary>MSBuild properties that the package makes visible to the compiler.</summary>
internal static class BuildProperties
{
    /// <summary>A property without white space around it; null where nothing is set.</summary>
    public static string? Find(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Whether a property is true, as MSBuild's conditions have it.</summary>
    public static bool IsTrue(AnalyzerConfigOptions options, string name) => Find(options, name)?.ToUpperInvariant() is "TRUE" or "YES" or "ON";

    /// <summary>The project's policy; what is none is refused by the build.</summary>
    public static CompatibilityPolicy PolicyOf(AnalyzerConfigOptions options) => Find(options, "TammaEventCompatibility")?.ToUpperInvariant() switch
    {
        "FORWARD" => CompatibilityPolicy.Forward,
        "FULL" => CompatibilityPolicy.Full,
        _ => CompatibilityPolicy.Backward,
    };
}
