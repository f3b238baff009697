using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the size of an event: TEG1050 to TEG1059.</summary>
internal static class SizeRules
{
    public static readonly DiagnosticDescriptor TextUnbounded = Rule.Information(
        "TEG1050",
        "A text has a greatest length",
        "'{0}' may be of any length, and the event of any size: limit {1}");

    public static readonly DiagnosticDescriptor CollectionUnbounded = Rule.Information(
        "TEG1051",
        "A collection has a greatest number of elements",
        "'{0}' may hold any number of elements, and the event be of any size: limit {1}");
}
