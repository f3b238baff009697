using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>An event with what its published versions add to it. Value-equal, without anything of the compiler's.</summary>
/// <param name="Declaration">The event; its members know their former names.</param>
/// <param name="Older">The older versions, the oldest first.</param>
/// <param name="Migrations">How their events become the record.</param>
/// <param name="Findings">What is wrong with the migrations.</param>
internal sealed record EventHistory(
    EventDeclaration Declaration,
    EquatableArray<OlderVersion> Older,
    EventMigrations Migrations,
    EquatableArray<MigrationFinding> Findings)
{
    /// <summary>The history of an event.</summary>
    /// <param name="declaration">The event as declared.</param>
    /// <param name="published">The published contracts of its type.</param>
    public static EventHistory Of(EventDeclaration declaration, IEnumerable<EventContract> published)
    {
        var contracts = published.ToArray();
        var older = OlderVersion.Of(declaration, contracts);
        var migrations = MigrationChain.Of(declaration, older, out var findings);
        return new EventHistory(
            declaration with { FormerNames = FormerMember.Of(declaration.Contract, contracts) },
            older.ToEquatableArray(),
            migrations,
            findings.ToEquatableArray());
    }
}
