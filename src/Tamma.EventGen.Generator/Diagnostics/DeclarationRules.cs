using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the declaration of an event: TEG1000 to TEG1009.</summary>
internal static class DeclarationRules
{
    public static readonly DiagnosticDescriptor EventNotPartial = Rule.Error(
        "TEG1001",
        "An event is partial",
        "'{0}' must be partial, so that the contract of '{1}' can be generated into it: add the modifier 'partial'");

    public static readonly DiagnosticDescriptor EventNotRecord = Rule.Error(
        "TEG1002",
        "An event is a record class",
        "'{0}' must be a record class to be the event '{1}': declare it as 'sealed partial record {0}'");

    public static readonly DiagnosticDescriptor VersionNotSemantic = Rule.Error(
        "TEG1004",
        "An event's version is a semantic version",
        "'{0}' is not a semantic version: write MAJOR.MINOR.PATCH, such as '1.0.0'");

    public static readonly DiagnosticDescriptor EventDuplicated = Rule.ErrorAtEnd(
        "TEG1005",
        "An event type has one record for each version",
        "Event '{0}' version '{1}' is declared by '{2}' too: give one of them another type or version");

    public static readonly DiagnosticDescriptor DeclarationNotSupported = Rule.Error(
        "TEG1006",
        "A record has a form that a contract can be generated for",
        "'{0}' can't be part of an event: {1}");

    public static readonly DiagnosticDescriptor UnionCaseUnlisted = Rule.Information(
        "TEG1007",
        "What derives from a union is one of its cases",
        "'{0}' is no case of the union '{1}', so that no event that holds one can be written: {2}");

    public static readonly DiagnosticDescriptor RequirementEndless = Rule.Error(
        "TEG1008",
        "What a record requires comes to an end",
        "'{0}' can have no value: what it requires leads back to '{1}', which requires '{0}' again, without end: make one of the members on the way nullable, or a collection that may be empty");

    public static readonly DiagnosticDescriptor CatalogNameTaken = Rule.ErrorAtEnd(
        "TEG1009",
        "The name of the catalogue's class is free",
        "'{0}' stands in the way of '{1}', the class that reads all events of the project, which is not generated therefore: rename it, or give the class another name or namespace by the property TammaEventCatalogClass or TammaEventCatalogNamespace");
}
