using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>An event that a context of System.Text.Json names.</summary>
[TammaEvent("TYPES.SEEN", "1.0.0")]
public sealed partial record SeenTypes
{
    public int Number { get; init; } = -1;
}

#pragma warning disable TEG4003 // What it warns of is shown here.
/// <summary>The metadata that System.Text.Json's generator makes of an event by itself.</summary>
[JsonSerializable(typeof(SeenTypes))]
[JsonSerializable(typeof(List<SeenTypes>))]
internal sealed partial class OwnMetadata : JsonSerializerContext;
#pragma warning restore TEG4003

/// <summary>What TEG4003 says of a context of System.Text.Json that names an event.</summary>
public sealed class SerializerContextTests
{
    private static readonly SeenTypes Value = SeenTypes.Contract.Parse("{}"u8).Value!;

    [Fact]
    public void By_itself_it_writes_what_the_contract_reads_as_another_event()
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(Value with { Number = 5 }, OwnMetadata.Default.SeenTypes);

        Assert.Equal(-1, SeenTypes.Contract.Parse(written).Value!.Number);
        Assert.Equal(5, SeenTypes.Contract.Parse(SeenTypes.Contract.ToUtf8Json(Value with { Number = 5 })).Value!.Number);
    }

    [Fact]
    public void After_the_registry_it_adds_collections_whose_elements_are_the_contracts()
    {
        var options = new JsonSerializerOptions();
        options.TypeInfoResolverChain.Add(EventCatalog.Registry);
        options.TypeInfoResolverChain.Add(OwnMetadata.Default);

        var written = JsonSerializer.SerializeToUtf8Bytes(new List<SeenTypes> { Value }, options);

        Assert.Equal([(byte)'[', .. SeenTypes.Contract.ToUtf8Json(Value), (byte)']'], written);
    }
}
