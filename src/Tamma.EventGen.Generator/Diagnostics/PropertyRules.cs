using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the properties of an event and of what it holds: TEG1010 to TEG1019.</summary>
internal static class PropertyRules
{
    public static readonly DiagnosticDescriptor PropertyTypeNotSupported = Rule.Error(
        "TEG1010",
        "A property has a type that a contract can state",
        "'{0}' has the type '{1}', which an event can't hold: {2}");

    public static readonly DiagnosticDescriptor PropertyNotInitializable = Rule.Error(
        "TEG1011",
        "A member of an event is a property that can be read and initialized",
        "'{0}' can't be part of an event: {1}");

    public static readonly DiagnosticDescriptor PropertySettable = Rule.Warning(
        "TEG1012",
        "An event's properties are not settable",
        "'{0}' can be changed after the event has happened: replace 'set' by 'init'");

    public static readonly DiagnosticDescriptor JsonNameDuplicated = Rule.Error(
        "TEG1013",
        "A JSON name belongs to one property",
        "'{0}' has the JSON name '{1}', which {2} has too: give one of them another [JsonPropertyName]");

    public static readonly DiagnosticDescriptor RequiredWithInitializer = Rule.Warning(
        "TEG1014",
        "A required property has no initializer",
        "'{0}' is required, so its initializer never counts: remove 'required' or [Required] to make the initializer the default, or remove the initializer");

    public static readonly DiagnosticDescriptor PresenceUndecided = Rule.Warning(
        "TEG1015",
        "A property says what its absence means",
        "'{0}' is neither required nor nullable and no initializer gives it a value, so that {1}: add 'required', make it nullable, or give it an initializer");

    public static readonly DiagnosticDescriptor DefaultNotLegal = Rule.Error(
        "TEG1016",
        "What an absent property stands for is legal",
        "'{0}' is {1} when it is absent, which its contract does not allow, so that no reader would take what is written of it: give it a default that is allowed, or make it required or nullable");

    public static readonly DiagnosticDescriptor CollectionMutable = Rule.Information(
        "TEG1017",
        "An event's collections can only be read",
        "'{0}' has the type '{1}', so that its elements can be changed after the event has happened: use '{2}'");

    public static readonly DiagnosticDescriptor IntegerUnsafe = Rule.Information(
        "TEG1018",
        "An integer is one that every reader holds exactly",
        "'{0}' may be beyond ±9007199254740991 (2^53 - 1), where JavaScript and others round: limit {1}, or use a string for an identifier");

    public static readonly DiagnosticDescriptor ValueUnspecific = Rule.Warning(
        "TEG1019",
        "A value of an event says all that it means",
        "'{0}' has the type '{1}', which {2}");
}
