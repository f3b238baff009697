using System;
using System.Text;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>What generated validation allocates on legal documents.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Validating_a_legal_document_allocates_nothing()
    {
        foreach (var contract in EventCatalog.Registry)
        {
            var generator = new DocumentGenerator(ContractReader.Read(contract.JsonSchema, out _)!, new Random(1));
            for (var i = 0; i < 20; i++)
            {
                var document = Encoding.UTF8.GetBytes(generator.Make().ToJsonString());
                Assert.True(LeastAllocated(contract, document) == 0, $"{contract.EventType} allocates for {Encoding.UTF8.GetString(document)}");
            }
        }
    }

    /// <summary>At first shapes find their shortcuts and the thread's state its size, and at any time a collection may empty the pool that buffers come from: the least of some rounds is what validating takes by itself.</summary>
    private static long LeastAllocated(Events.EventContract contract, byte[] document)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 20 && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isValid = contract.IsValid(document);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(isValid, Encoding.UTF8.GetString(document));
        }

        return least;
    }
}
