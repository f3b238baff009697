using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Running;
using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>A benchmark's method, called once with all of its documents, outside of BenchmarkDotNet.</summary>
internal sealed class Pass
{
    private const int Settling = 3;

    private readonly BenchmarkCase _benchmark;
    private readonly object _instance;

    public Pass(BenchmarkCase benchmark)
    {
        _benchmark = benchmark;
        _instance = Activator.CreateInstance(benchmark.Descriptor.Type)!;
        benchmark.Descriptor.Type.GetProperty("Document")!.SetValue(_instance, benchmark.Parameters["Document"]);
        benchmark.Descriptor.GlobalSetupMethod!.Invoke(_instance, null);
    }

    /// <summary>Calls all of them in turns, so that the JIT compiles them at their best before the first one is measured.</summary>
    /// <param name="passes">What will be measured.</param>
    /// <param name="atLeast">Processor time to spend.</param>
    public static void WarmUp(IEnumerable<Pass> passes, TimeSpan atLeast)
    {
        var all = passes.ToArray();
        var begin = Environment.CpuUsage.TotalTime;
        do
        {
            foreach (var pass in all)
                pass.Call();
        }
        while (Environment.CpuUsage.TotalTime - begin < atLeast);
    }

    /// <summary>What it allocates per document, in bytes, exactly. BenchmarkDotNet's diagnoser counts the whole process, some bytes of its own included.</summary>
    public double Allocated()
    {
        for (var i = 0; i < Settling; i++)
            Call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Call();
        // The box of the result is less than a byte per document.
        return Math.Round((GC.GetAllocatedBytesForCurrentThread() - before) / (double)DocumentSet.Size);
    }

    private void Call() => _benchmark.Descriptor.WorkloadMethod.Invoke(_instance, null);
}
