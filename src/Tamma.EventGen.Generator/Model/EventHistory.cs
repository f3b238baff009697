using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>An event with what its published versions add to it. Value-equal: it differs only where the generated code does.</summary>
/// <param name="Declaration">The event; its members know their former names.</param>
internal sealed record EventHistory(EventDeclaration Declaration)
{
    /// <summary>The history of an event.</summary>
    /// <param name="declaration">The event as declared.</param>
    /// <param name="published">The published contracts of its type.</param>
    public static EventHistory Of(EventDeclaration declaration, IEnumerable<EventContract> published)
    {
        var contracts = published.ToArray();
        return new EventHistory(declaration with { FormerNames = FormerMember.Of(declaration.Contract, contracts) });
    }
}
