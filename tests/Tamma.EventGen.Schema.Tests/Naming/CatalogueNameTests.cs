using System;
using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

/// <summary>Nothing is said of a name that the project uses.</summary>
public sealed class CatalogueNameTests
{
    [Fact]
    public void There_are_147() => Assert.Equal(147, CatalogueNames.All.Select(pair => pair.EventType).Distinct().Count());

    [Fact]
    public void No_event_type_has_a_fault() =>
        Assert.DoesNotContain(CatalogueNames.All, pair => EventTypeName.FaultOf(pair.EventType, EventNamePolicy.Default) != EventNameFault.None);

    [Fact]
    public void No_event_type_has_a_better_name() =>
        Assert.DoesNotContain(CatalogueNames.All, pair => EventNameSuggestion.Of(pair.EventType, EventNamePolicy.Default) is not null);

    [Fact]
    public void Every_record_is_named_for_its_event()
    {
        Assert.DoesNotContain(CatalogueNames.All, pair => !RecordName.Fits(pair.Record, pair.EventType));
        Assert.DoesNotContain(CatalogueNames.All, pair => !string.Equals(RecordName.Of(pair.EventType), pair.Record, StringComparison.Ordinal));
    }
}
