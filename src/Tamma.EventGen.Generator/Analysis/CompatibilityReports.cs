using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>The last report on each event: while neither its contract nor the published ones change, there is nothing to compare anew.</summary>
internal sealed class CompatibilityReports
{
    private readonly ConcurrentDictionary<(string Record, string EventType), Entry> _entries = new();

    /// <summary>The report on a declared contract.</summary>
    /// <param name="record">The full name of the record.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="published">The published contracts of its event type.</param>
    /// <param name="policy">The policy that it is checked by.</param>
    public CompatibilityReport Of(string record, EventContract contract, IReadOnlyList<PublishedContract> published, CompatibilityPolicy policy)
    {
        var key = (record, contract.EventType);
        if (_entries.TryGetValue(key, out var entry) && entry.Policy == policy && entry.Contract == contract && IsSame(entry.Published, published))
            return entry.Report;
        var report = CompatibilityCheck.Of(contract, published.Select(file => file.Contract), policy);
        _entries[key] = new Entry(contract, published, policy, report);
        return report;
    }

    private static bool IsSame(IReadOnlyList<PublishedContract> left, IReadOnlyList<PublishedContract> right) =>
        left.Count == right.Count && left.Zip(right, (l, r) => ReferenceEquals(l.Contract, r.Contract)).All(same => same);

    private sealed record Entry(EventContract Contract, IReadOnlyList<PublishedContract> Published, CompatibilityPolicy Policy, CompatibilityReport Report);
}
