using System;
using System.Linq;
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
            var documents = Enumerable.Range(0, 20).Select(_ => Encoding.UTF8.GetBytes(generator.Make().ToJsonString())).ToArray();
            // At first shapes find their shortcuts, the thread's state its size, and pools their arrays.
            for (var round = 0; round < 3; round++)
                Assert.All(documents, document => Assert.True(contract.IsValid(document)));
            foreach (var document in documents)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var isValid = contract.IsValid(document);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(isValid && allocated == 0, $"{contract.EventType}: {allocated} bytes for {Encoding.UTF8.GetString(document)}");
            }
        }
    }
}
