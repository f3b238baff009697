using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on names: TEG1003, and TEG1030 to TEG1039.</summary>
internal static class NamingRules
{
    public static readonly DiagnosticDescriptor EventTypeMalformed = Rule.Error(
        "TEG1003",
        "An event type is segments of upper-case words",
        "'{0}' is not an event type: write {1} of upper-case words joined by underscores and separated by dots, such as 'GIT.PULL_REQUEST.CREATED', at most 255 characters");

    public static readonly DiagnosticDescriptor AggregateUnknown = Rule.Warning(
        "TEG1030",
        "An event type starts with an aggregate of the project",
        "'{0}' starts with '{1}', which is no aggregate of this project: use one of {2}, or set the project's own in TammaEventAggregates");

    public static readonly DiagnosticDescriptor EventNameNotPast = Rule.Warning(
        "TEG1031",
        "An event type says what has happened",
        "'{0}' ends with '{1}', which {2}");

    public static readonly DiagnosticDescriptor RecordNameUnrelated = Rule.Information(
        "TEG1032",
        "A record is named for its event",
        "'{0}' is the record of '{1}': readers look for it under '{2}'");

    public static readonly DiagnosticDescriptor EnumNamesMixed = Rule.Information(
        "TEG1033",
        "The names of an enum are of one style",
        "The JSON names of '{0}' are of several styles, such as '{1}' and '{2}': consumers of other languages expect one");

    public static readonly DiagnosticDescriptor EventNameAbbreviated = Rule.Information(
        "TEG1034",
        "An event type has its words in full",
        "'{0}' abbreviates: write '{2}' for '{1}', as the project's other events do");

    public static readonly DiagnosticDescriptor EnumMemberIgnored = Rule.Warning(
        "TEG1035",
        "A name of an enum's member is given so that the serializer sees it",
        "'{0}' is written as \"{0}\", since System.Text.Json ignores [EnumMember]: use [JsonStringEnumMemberName({1})]");
}
