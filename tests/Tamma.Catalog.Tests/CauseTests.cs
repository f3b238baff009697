using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Events;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests;

/// <summary>What causes what: a story with a beginning, that only a declared retry takes back to an earlier place.</summary>
public sealed class CauseTests
{
    private static readonly ILookup<string, string> Causes = EventFacts.All
        .SelectMany(facts => facts.CausedBy.Select(cause => (facts.EventType, Cause: cause)))
        .ToLookup(pair => pair.EventType, pair => pair.Cause, StringComparer.Ordinal);

    private static readonly HashSet<(string Event, string Cause)> Retries = EventFacts.All
        .SelectMany(facts => Names(facts.EventType, "x-tamma-retries").Select(cause => (facts.EventType, cause)))
        .ToHashSet();

    private static readonly ExternalEventAttribute[] External = typeof(EventCatalog).Assembly.GetCustomAttributes<ExternalEventAttribute>().ToArray();

    [Fact]
    public void A_cause_is_in_the_catalogue_or_is_declared_to_come_from_elsewhere()
    {
        var foreign = EventFacts.All.SelectMany(facts => facts.CausedBy).Except(EventFacts.All.Select(facts => facts.EventType), StringComparer.Ordinal);

        Assert.Equal(foreign.Order(StringComparer.Ordinal), External.Select(external => external.EventType));
        Assert.All(External, external => Assert.EndsWith(".", external.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_is_reached_from_the_outside_without_a_retry_and_after_all_its_other_causes()
    {
        var left = EventFacts.All.Select(facts => facts.EventType).ToList();

        // Takes away, again and again, the events that nothing which is left leads to: a circle would stay.
        while (left.RemoveAll(eventType => !Forward(eventType).Any(left.Contains)) > 0)
        {
        }

        Assert.Empty(left);
        Assert.All(EventFacts.All, facts => Assert.True(facts.CausedBy.Count == 0 || Forward(facts.EventType).Any(), facts.EventType));
    }

    [Fact]
    public void Each_retry_closes_a_circle()
    {
        Assert.NotEmpty(Retries);
        Assert.All(Retries, retry => Assert.Contains(retry.Event, Before(retry.Cause)));
    }

    /// <summary>The causes that are no retries.</summary>
    private static IEnumerable<string> Forward(string eventType) => Causes[eventType].Where(cause => !Retries.Contains((eventType, cause)));

    /// <summary>The event, and all that leads to it without a retry.</summary>
    private static HashSet<string> Before(string eventType)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([eventType]);
        while (next.TryPop(out var current))
        {
            if (!found.Add(current))
                continue;
            foreach (var cause in Forward(current))
                next.Push(cause);
        }

        return found;
    }

    private static IEnumerable<string> Names(string eventType, string keyword) =>
        JsonNode.Parse(EventUnderTest.Of(eventType).Contract.JsonSchema)![keyword]?.AsArray().Select(name => name!.GetValue<string>()) ?? [];
}
