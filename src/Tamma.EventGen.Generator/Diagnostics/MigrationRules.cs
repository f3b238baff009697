using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on the way of older majors' events to the current record: TEG2030 to TEG2039.</summary>
internal static class MigrationRules
{
    public static readonly DiagnosticDescriptor MigrationMissing = Rule.Error(
        "TEG2030",
        "Events of every older major become the current record",
        "Stored events of '{0}' version {1} don't become {2} by themselves: {3}. Add 'private static {5} Migrate({4} old)' to '{0}'.");

    public static readonly DiagnosticDescriptor MigrationTargetInvalid = Rule.Error(
        "TEG2031",
        "A migration is a static method from an older version to a later one",
        "This method does not migrate events of '{0}' from {1}: {2}. Declare it as 'private static {3} Migrate({1} old)'.");

    public static readonly DiagnosticDescriptor OlderVersionUnreadable = Rule.Error(
        "TEG2032",
        "The contract of an older major has a form that a record can be made of",
        "Stored events of '{0}' version {1} can't be read: {2}");
}
