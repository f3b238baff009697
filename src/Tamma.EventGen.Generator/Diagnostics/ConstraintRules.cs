using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the attributes that constrain a value: TEG1020 to TEG1029.</summary>
internal static class ConstraintRules
{
    public static readonly DiagnosticDescriptor AttributeNotSupported = Rule.Error(
        "TEG1020",
        "An attribute on an event's member is one that a contract can state",
        "[{0}] on '{1}' can't be stated in the contract: {2}");

    public static readonly DiagnosticDescriptor AttributeArgumentInvalid = Rule.Error(
        "TEG1021",
        "An attribute's arguments make sense for its property",
        "[{0}] on '{1}' is not valid: {2}");

    public static readonly DiagnosticDescriptor PatternNotSupported = Rule.Error(
        "TEG1022",
        "A pattern is a regular expression without look-around, back references and the like",
        "The pattern of '{0}' can't be stated in the contract: {1}");

    public static readonly DiagnosticDescriptor ConstraintUnsatisfiable = Rule.Error(
        "TEG1023",
        "The limits of a member leave it a value",
        "'{0}' can {1}, as nothing meets {2}: change one of its limits");

    public static readonly DiagnosticDescriptor AttributeNotStated = Rule.Information(
        "TEG1024",
        "What an attribute checks is in the contract, too",
        "{0} on '{1}' is no part of the contract, and nothing checks it: {2}");

    public static readonly DiagnosticDescriptor RangeCultureDependent = Rule.Warning(
        "TEG1025",
        "The limits of a range are the same in every culture",
        "[Range] on '{0}' reads its limits in the culture of the machine, where '{1}' may be another number; the contract reads them in the invariant one: add ParseLimitsInInvariantCulture = true");

    public static readonly DiagnosticDescriptor PatternReadDifferently = Rule.Information(
        "TEG1026",
        "A pattern means the same to .NET",
        "The pattern of '{0}' means something else to .NET: {1}");
}
