using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Published;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>The last history of each event: while neither its declaration nor the published contracts change, there is nothing to derive anew.</summary>
internal sealed class MigrationHistories
{
    private readonly ConcurrentDictionary<(string Record, string EventType), Entry> _entries = new();

    /// <summary>The history of a declared event.</summary>
    public EventHistory Of(EventDeclaration declaration, IReadOnlyList<PublishedContract> published)
    {
        var key = (declaration.Record.FullName, declaration.Contract.EventType);
        if (_entries.TryGetValue(key, out var entry) && entry.Declaration == declaration && entry.Published.Select(file => file.Contract).SequenceEqual(published.Select(file => file.Contract)))
            return entry.History;
        var history = EventHistory.Of(declaration, published.Select(file => file.Contract));
        _entries[key] = new Entry(declaration, published, history);
        return history;
    }

    private sealed record Entry(EventDeclaration Declaration, IReadOnlyList<PublishedContract> Published, EventHistory History);
}
