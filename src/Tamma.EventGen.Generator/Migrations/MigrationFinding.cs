using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>What is wrong with the migrations of an event.</summary>
internal enum MigrationRule
{
    /// <summary>Nothing leads from an older version to a later one.</summary>
    Missing,

    /// <summary>A method can't be called, or does not lead to a later version.</summary>
    TargetInvalid,

    /// <summary>There is no C# for an older version's contract.</summary>
    Unreadable,
}

/// <summary>A finding on an event's migrations.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The older version's name: <c>V1</c>.</param>
/// <param name="Version">The published version; empty where there is none.</param>
/// <param name="Method">The place of the method in <see cref="EventDeclaration.MigrationMethods"/>; -1 for the event as a whole.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="Published">Where in the published contract the first reason is.</param>
/// <param name="To">The name of the version that must be reached; empty for the record itself.</param>
internal sealed record MigrationFinding(MigrationRule Rule, string From, string Version, int Method, string Reason, ContractPlace Published, string To);
