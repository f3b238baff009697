using System;
using BenchmarkDotNet.Running;
using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>What a benchmark allocates, exactly: on its own thread, after it ran. BenchmarkDotNet's diagnoser counts the whole process, some bytes of its own included.</summary>
internal static class Allocation
{
    private const int WarmUps = 3;

    /// <summary>Bytes per document.</summary>
    public static double Of(BenchmarkCase benchmark)
    {
        var descriptor = benchmark.Descriptor;
        var instance = Activator.CreateInstance(descriptor.Type)!;
        descriptor.Type.GetProperty("Document")!.SetValue(instance, benchmark.Parameters["Document"]);
        descriptor.GlobalSetupMethod!.Invoke(instance, null);
        for (var i = 0; i < WarmUps; i++)
            descriptor.WorkloadMethod.Invoke(instance, null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        descriptor.WorkloadMethod.Invoke(instance, null);
        // The box of the result is less than a byte per document.
        return Math.Round((GC.GetAllocatedBytesForCurrentThread() - before) / (double)DocumentSet.Size);
    }
}
