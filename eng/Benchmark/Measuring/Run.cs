using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Tamma.EventGen.Benchmark.Documents;
using Measurement = Tamma.EventGen.Benchmark.Reports.Measurement;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Runs the operations by BenchmarkDotNet.</summary>
internal static class Run
{
    private static readonly Type[] Operations =
    [
        typeof(ValidateOperation), typeof(PeerValidateOperation), typeof(ParseOperation), typeof(ProtobufParseOperation), typeof(WriteOperation),
        typeof(ProtobufWriteOperation), typeof(ReadOperation),
    ];

    /// <summary>Measures everything that runs in this process.</summary>
    /// <param name="isQuick">Whether a minute or two has to do.</param>
    /// <param name="folder">Where the full log goes.</param>
    public static IEnumerable<Measurement> All(bool isQuick, string folder)
    {
        Directory.CreateDirectory(folder);
        using var log = new StreamLogger(Path.Combine(folder, "log.txt"));
        var config = Configure(isQuick, folder, log);
        var benchmarks = Operations.Select(operation => BenchmarkConverter.TypeToBenchmarks(operation, config)).ToArray();
        Console.Error.WriteLine("warming up …");
        Pass.WarmUp(benchmarks.SelectMany(static operation => operation.BenchmarksCases).Select(static benchmark => new Pass(benchmark)), TimeSpan.FromSeconds(isQuick ? 15 : 30));
        var measurements = new List<Measurement>();
        foreach (var operation in benchmarks)
        {
            Console.Error.WriteLine($"{operation.BenchmarksCases[0].Descriptor.Type.Name} …");
            measurements.AddRange(BenchmarkRunner.Run(operation).Reports.Select(Read));
        }

        return measurements;
    }

    // In this process: a program that BenchmarkDotNet writes and builds elsewhere would not find a generator that is a project of the
    // repository, and a service validates, parses and writes in one process, too.
    private static IConfig Configure(bool isQuick, string folder, ILogger log)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithEvaluateOverhead(false);
        job = isQuick
            ? job.WithIterationTime(TimeInterval.FromMilliseconds(50)).WithWarmupCount(4).WithIterationCount(7)
            : job.WithIterationTime(TimeInterval.FromMilliseconds(150)).WithWarmupCount(5).WithIterationCount(15);
        var clock = new ProcessorClock();
        return ManualConfig.CreateEmpty()
            .AddJob(clock.IsAvailable ? job.WithClock(clock) : job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(folder);
    }

    private static Measurement Read(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        var name = benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        if (report.ResultStatistics is not { } statistics)
            throw new InvalidOperationException($"{name} was not measured: see the log.");
        return new(
            benchmark.Descriptor.Categories[0],
            (DocumentKind)benchmark.Parameters["Document"],
            name,
            statistics.Median,
            new Pass(benchmark).Allocated());
    }
}
