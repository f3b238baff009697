using System;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>Alone, because a regular expression lends its one runner to one thread at a time and makes another for the next.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    [Fact]
    public void A_valid_payload_costs_no_allocation()
    {
        var document = Documents.Utf8(Documents.Payload);
        AssertNothingAllocated(() => Assert.True(PullRequestCreatedContract.Instance.IsValid(document)));
    }

    [Fact]
    public void A_valid_envelope_costs_no_allocation()
    {
        var document = Documents.Utf8(Documents.Envelope);
        AssertNothingAllocated(() => Assert.True(ShapeCheck.IsValid(document, PullRequestCreatedContract.Instance.EnvelopeShape, ShapeWalker.EnvelopeDepth)));
    }

    [Fact]
    public void Small_unique_arrays_and_unions_cost_no_allocation()
    {
        var unique = new ArrayShape(AnyShape.Instance, unique: true);
        var items = Documents.Utf8("""[1, 2.50, "a", "b", true, null]""");
        AssertNothingAllocated(() => Assert.True(ShapeCheck.IsValid(items, unique, ShapeWalker.PayloadDepth)));
        var actor = Documents.Utf8("""{"name": "Ada", "kind": "user"}""");
        AssertNothingAllocated(() => Assert.True(ShapeCheck.IsValid(actor, TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth)));
    }

    private static void AssertNothingAllocated(Action action)
    {
        for (var warm = 0; warm < 200; warm++)
            action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++)
            action();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
