using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>What a verdict costs in bytes: none of a valid document.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_valid_payload_costs_no_allocation()
    {
        var document = Documents.Utf8(Documents.Payload);
        AssertNothingAllocated(() => Assert.True(PullRequestCreatedContract.Instance.IsValid(document)));
    }

    [Fact]
    public void A_payload_costs_none_either_after_one_whose_constructor_threw()
    {
        // As an exception leaves it: lent, and never given back.
        ReadState.Lend(ShapeWalker.PayloadDepth);
        A_valid_payload_costs_no_allocation();
    }

    [Fact]
    public void Payloads_that_are_read_within_another_cost_none()
    {
        var shape = new ObjectShape("Open").Define();
        var document = Documents.Utf8("""{"other":1}""");
        AssertNothingAllocated(() =>
        {
            var outer = ReadState.Begin(document, ShapeWalker.PayloadDepth, out var at)!;
            at = shape.Take(document, at, outer);
            // As a record's constructor does.
            Assert.True(ShapeCheck.IsValid(document, shape, ShapeWalker.PayloadDepth));
            Assert.True(ShapeCheck.IsValid(document, shape, ShapeWalker.PayloadDepth));
            Assert.True(outer.End(document, at));
        });
    }

    [Fact]
    public void A_payload_whose_constructor_throws_costs_a_state_without_lists_of_names()
    {
        var shape = new ObjectShape("Open").Define();
        var document = Documents.Utf8("""{"other":1}""");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++)
        {
            var state = ReadState.Begin(document, ShapeWalker.PayloadDepth, out var at)!;
            Assert.True(shape.Take(document, at, state) > 0);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 20, 1, 10_000);
    }

    [Fact]
    public void A_valid_envelope_costs_no_allocation()
    {
        var document = Documents.Utf8(Documents.Envelope);
        AssertNothingAllocated(() => Assert.True(ShapeCheck.IsValid(document, PullRequestCreatedContract.Instance.AsOf(PullRequestCreatedContract.Instance.SemanticVersion).Envelope, ShapeWalker.EnvelopeDepth)));
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

    [Fact]
    public void Writing_costs_no_allocation()
    {
        var value = PullRequestCreated.Contract.Parse(Documents.Utf8(Documents.Payload)).Value! with { Title = "Ünï\"ç\u0001ode 😀" };
        var task = TaskAssigned.Contract.Parse("""{"assignee": {"kind": "user", "name": "Ada", "deputy": {"kind": "system", "level": 3}}}"""u8).Value!;
        var envelope = (Contexts.New() with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["issueId"] = "42" } }).Create(value);
        var limited = Contexts.New().Create(new Note("text"));
        using var document = JsonDocument.Parse("""{"a": [1, "b\n", null]}""");
        var element = document.RootElement;
        var output = new ArrayBufferWriter<byte>(100_000);
        foreach (var escaping in Enum.GetValues<JsonEscaping>())
        {
            AssertWritten(() => PullRequestCreated.Contract.Write(output, value, escaping));
            AssertWritten(() => TaskAssigned.Contract.Write(output, task, escaping));
            AssertWritten(() => envelope.WriteTo(output, escaping));
            AssertWritten(() => limited.WriteTo(output, escaping));
            AssertWritten(() =>
            {
                var json = new JsonOutput(output, ShapeWalker.PayloadDepth, escaping);
                json.WriteElement(default, element);
                json.WriteUri(default, value.Url!);
                json.Flush();
            });
        }

        void AssertWritten(Action write) => AssertNothingAllocated(() =>
        {
            output.ResetWrittenCount();
            write();
        });
    }

    /// <summary>Code that is not yet compiled with optimization boxes values, so that it may take rounds, and time for the compiler between them, until one allocates nothing.</summary>
    private static void AssertNothingAllocated(Action action)
    {
        var allocated = 0L;
        for (var round = 0; round < 50; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var count = 0; count < 200; count++)
                action();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == 0)
                break;
            Thread.Sleep(100);
        }

        Assert.Equal(0, allocated);
    }
}
