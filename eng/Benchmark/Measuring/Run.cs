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
    /// <param name="isQuick">Whether few rounds have to do.</param>
    /// <param name="folder">Where the full log goes.</param>
    public static IEnumerable<Measurement> All(bool isQuick, string folder)
    {
        Directory.CreateDirectory(folder);
        using var log = new StreamLogger(Path.Combine(folder, "log.txt"));
        var config = Configure(folder, log);
        var benchmarks = Operations.Select(operation => BenchmarkConverter.TypeToBenchmarks(operation, config)).ToArray();
        Console.Error.WriteLine("warming up …");
        Pass.WarmUp(benchmarks.SelectMany(static operation => operation.BenchmarksCases).Select(static benchmark => new Pass(benchmark)), TimeSpan.FromSeconds(isQuick ? 15 : 30));
        var reports = new List<BenchmarkReport>();
        // Short iterations, and many: a neighbour on the machine slows most of them, some by half, and the busiest code most.
        var rounds = isQuick ? 4 : 8;
        for (var round = 1; round <= rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {rounds} …");
            reports.AddRange(benchmarks.SelectMany(static operation => BenchmarkRunner.Run(operation).Reports));
        }

        return reports.GroupBy(static report => report.BenchmarkCase).Select(static rounds => Read(rounds.Key, rounds.Min(Fastest))).ToArray();
    }

    // In this process: a program that BenchmarkDotNet writes and builds elsewhere would not find a generator that is a project of the
    // repository, and a service validates, parses and writes in one process, too.
    private static IConfig Configure(string folder, ILogger log)
    {
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithEvaluateOverhead(false)
            .WithIterationTime(TimeInterval.FromMilliseconds(20))
            .WithWarmupCount(1)
            .WithIterationCount(5);
        var clock = new ProcessorClock();
        return ManualConfig.CreateEmpty()
            .AddJob(clock.IsAvailable ? job.WithClock(clock) : job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(folder);
    }

    // The fastest iteration: what slows another one down is the machine.
    private static double Fastest(BenchmarkReport report) =>
        report.ResultStatistics?.Min ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} was not measured: see the log.");

    private static Measurement Read(BenchmarkCase benchmark, double nanoseconds)
    {
        var name = benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        return new(benchmark.Descriptor.Categories[0], (DocumentKind)benchmark.Parameters["Document"], name, nanoseconds, new Pass(benchmark).Allocated());
    }
}
