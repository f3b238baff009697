using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on what an event's comments say: TEG1040 to TEG1049.</summary>
internal static class DocumentationRules
{
    public static readonly DiagnosticDescriptor EventUndocumented = Rule.Warning(
        "TEG1040",
        "An event, and a record that it holds, has a summary",
        "'{0}' has no summary: nobody who reads its contract learns what it is{1}");

    public static readonly DiagnosticDescriptor MemberUndocumented = Rule.Warning(
        "TEG1041",
        "A member of an event has a summary",
        "'{0}' has no summary: say what the value means, in which unit, and when it is absent{1}");

    public static readonly DiagnosticDescriptor ExampleMissing = Rule.Information(
        "TEG1042",
        "An event has an example",
        "'{0}' has no <example>: whoever consumes the event starts from one");

    public static readonly DiagnosticDescriptor ExampleInvalid = Rule.Warning(
        "TEG1043",
        "An example is what the contract allows",
        "The example of '{0}' {1}: write one that the contract allows");
}
