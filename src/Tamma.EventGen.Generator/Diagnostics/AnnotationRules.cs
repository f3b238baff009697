using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on what an event's annotations do: TEG1070 to TEG1079.</summary>
internal static class AnnotationRules
{
    public static readonly DiagnosticDescriptor TagNotText = Rule.Error(
        "TEG1070",
        "A tag is on a member that holds one value",
        "'{0}' can't be a tag, as it holds {1}: tag a text, a number, true or false, a date, a URI, a UUID or an enum");

    public static readonly DiagnosticDescriptor TagDuplicated = Rule.Error(
        "TEG1071",
        "A tag's key belongs to one member",
        "'{0}' has the tag '{1}', which '{2}' has too: give one of them another key");

    public static readonly DiagnosticDescriptor TruncationTooLong = Rule.Error(
        "TEG1072",
        "A text is truncated to a length that its limits allow",
        "[Truncate] on '{0}' leaves a text that is too long: {1}");

    public static readonly DiagnosticDescriptor TruncationNotText = Rule.Error(
        "TEG1073",
        "What is truncated is free text, and its original length an integer",
        "[Truncate] on '{0}' is not possible: {1}");

    public static readonly DiagnosticDescriptor AnnotationIgnored = Rule.Warning(
        "TEG1074",
        "What happens at creation is declared on the event's own members",
        "[{0}] on '{1}' has no effect: only members of an event itself are {2}, and '{3}' is a part of events");

    public static readonly DiagnosticDescriptor SensitiveShown = Rule.Warning(
        "TEG1075",
        "A sensitive member is not shown by ToString() or a debugger",
        "'{0}' is sensitive, and ToString() and debuggers show it: {1}");

    public static readonly DiagnosticDescriptor BlobReferenceNotText = Rule.Error(
        "TEG1076",
        "The key of a large object is text",
        "'{0}' can't be the key of a large object: make it a string, Uri or Guid, or remove [BlobReference]");

    public static readonly DiagnosticDescriptor SensitiveTagged = Rule.Information(
        "TEG1077",
        "A sensitive value is no tag",
        "'{0}' is sensitive, and every event shows it as the tag '{1}': tag another member, such as an opaque identifier, or accept it");
}
