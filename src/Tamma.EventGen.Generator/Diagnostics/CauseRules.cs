using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the causes of events: TEG1060 to TEG1069.</summary>
internal static class CauseRules
{
    public static readonly DiagnosticDescriptor CauseUnknown = Rule.WarningAtEnd(
        "TEG1060",
        "The cause of an event is an event",
        "'{0}' is {1}: name one, or declare an event of another system with '[assembly: ExternalEvent({2}, \"…\")]'");

    public static readonly DiagnosticDescriptor CauseCyclic = Rule.WarningAtEnd(
        "TEG1061",
        "Events cause each other in a circle only by a retry",
        "None of these can happen first: {0}. Set 'IsRetry = true' on the cause that leads back, or remove a cause that is none");

    public static readonly DiagnosticDescriptor EventUnreachable = Rule.WarningAtEnd(
        "TEG1062",
        "An event has a cause that is no retry",
        "'{0}' can't happen a first time, as all of its causes are retries: add the cause that leads to it at first, or set one right");
}
