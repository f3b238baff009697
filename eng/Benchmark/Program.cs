using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tamma.EventGen.Benchmark;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;
using Tamma.EventGen.Benchmark.Peers;
using Tamma.EventGen.Benchmark.Reports;
using Tamma.EventGen.Benchmark.Values;

// benchmark [--quick] | values | growth
switch (args)
{
    case []:
        Compare(isQuick: false);
        return 0;
    case ["--quick"]:
        Compare(isQuick: true);
        return 0;
    case ["values"]:
        ValueTable.Report(Console.Out);
        return 0;
    case ["growth"]:
        return Growth.Report(Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: benchmark [--quick] | values | growth | aot");
        return 2;
}

static void Compare(bool isQuick)
{
    var all = new List<Measurement>(Run.All(isQuick, Path.Combine("artifacts", "benchmark")));
    if (NodePeers.AreInstalled)
        all.AddRange(MeasureNodePeers(isQuick));
    else
        Console.Error.WriteLine("Without Node.js and npm, ajv and Blaze are left out.");

    var measurements = new Measurements(all);
    Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {(Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : "128-bit vectors")}, {Environment.ProcessorCount} cores{(isQuick ? ", quick" : "")}.");
    Console.WriteLine();
    Summary.Write(Console.Out, measurements);
    Tables.Write(Console.Out, measurements);
    Console.WriteLine("### Values: what each kind costs, in documents that hold nothing else");
    Console.WriteLine();
    ValueTable.Report(Console.Out);
    Console.WriteLine();
    Console.WriteLine("### Targets");
    Console.WriteLine();
    Console.WriteLine("| | document | measured | target | stretch | met |");
    Console.WriteLine("| --- | --- | ---: | ---: | ---: | --- |");
    foreach (var target in Target.All(measurements))
        Console.WriteLine(target);
}

static IEnumerable<Measurement> MeasureNodePeers(bool isQuick)
{
    Console.Error.WriteLine("ajv and Blaze …");
    return DocumentKinds.AsWritten.SelectMany(kind => Ajv.Measure(kind, isQuick ? 300 : 2000).Concat(Blaze.Measure(kind, isQuick ? 100 : 1000)));
}
