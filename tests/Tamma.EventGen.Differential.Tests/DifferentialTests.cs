using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Tamma.EventGen.Differential.Tests.Declared;
using Tamma.EventGen.Differential.Tests.Running;
using Tamma.Events;
using Tamma.Judging;
using Xunit.Abstractions;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>
/// Every judge on the same documents: what is generated, System.Text.Json, ajv and Hyperjump. <c>DIFFERENTIAL_SEED</c> asks for other
/// declarations and documents, <c>DIFFERENTIAL_MINUTES</c> for as many as there is time for, of one seed after the other.
/// </summary>
public sealed class DifferentialTests(VerdictJudges judges, ITestOutputHelper output) : IClassFixture<VerdictJudges>
{
    private const int Declarations = 220;
    private const int DocumentsOfEach = 600;
    private const int Shown = 5;

    public static readonly TheoryData<string> KnownDifferences = [.. KnownDifference.All.Select(known => known.Name)];

    [Fact]
    public void Every_judge_says_the_same_of_every_document()
    {
        var clock = Stopwatch.StartNew();
        var minutes = Setting("DIFFERENTIAL_MINUTES", 0);
        var seed = Setting("DIFFERENTIAL_SEED", 1);
        do
            Check(seed++);
        while (clock.Elapsed.TotalMinutes < minutes);
    }

    /// <summary>The whole list of what a judge says otherwise: each has a document that shows it, and is the reason there.</summary>
    [Theory]
    [MemberData(nameof(KnownDifferences))]
    public void A_known_difference_is_one(string name)
    {
        var known = KnownDifference.All.Single(known => known.Name == name);
        Assert.Contains($"| {string.Join(", ", known.Judges)} | {name} |", File.ReadAllText(Path.Combine(JudgeProcess.FindDirectory(), "..", "..", "docs", "differential.md")), StringComparison.OrdinalIgnoreCase);
        var contract = EventCatalog.Registry.Find(known.Example.EventType, "1.0.0")!;
        var subject = ContractUnderTest.Of(contract, EventCatalog.Registry);
        var document = Encoding.UTF8.GetBytes(known.Example.Document);
        judges.Compile(contract.JsonSchema);
        judges.Begin([document]);
        var (ajv, hyperjump) = judges.End();
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            [KnownDifference.Ajv] = ajv[0],
            [KnownDifference.Hyperjump] = hyperjump[0],
            [KnownDifference.SystemTextJson] = subject.CanDeserialize(document),
        };

        foreach (var judge in known.Judges)
        {
            Assert.NotEqual(contract.IsValid(document), verdicts[judge]);
            Assert.Same(known, KnownDifference.Find(judge, subject, document, verdicts[judge]));
        }
    }

    private void Check(int seed)
    {
        var run = new DifferentialRun(judges);
        var sources = new RandomDeclarations(new Random(seed)).Make(first: 0, Declarations);
        var watch = Stopwatch.StartNew();
        var declared = DeclaredAssembly.Load(sources, Declarations);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}\n{watch.Elapsed.TotalSeconds,9:F1} s compile"));
        foreach (var registry in (EventRegistry[])[EventCatalog.Registry, declared])
        {
            foreach (var contract in registry)
                run.Check(contract, registry, DocumentsOfEach, seed);
        }

        Print(run);
        Assert.True(run.Disagreements.Count == 0, $"{run.Disagreements.Count} disagreements with seed {seed}, the smallest first:\n" + string.Join('\n', run.Disagreements.OrderBy(found => found.Document.Length).Take(Shown)));
        Assert.All(DeclaredScalars.All, scalar => Assert.Contains(sources, source => source.Contains(scalar.Type + "?", StringComparison.Ordinal) || source.Contains(scalar.Type + " ", StringComparison.Ordinal)));
        Assert.All(DeclaredScalars.All, scalar => Assert.Contains(sources, source => source.Contains(scalar.Limits, StringComparison.Ordinal)));
        Assert.InRange(run.Counts["declarations"], 200, int.MaxValue);
        Assert.InRange(run.Documents, 200_000, int.MaxValue);
        Assert.Equal((run.Documents, run.Documents), (run.Counts["judged by " + KnownDifference.Ajv], run.Counts["judged by " + KnownDifference.Hyperjump]));
        Assert.InRange(run.Counts["invalid: " + DocumentKind.Broken], run.Counts["documents: " + DocumentKind.Broken] * 95 / 100, int.MaxValue);
    }

    private void Print(DifferentialRun run)
    {
        foreach (var (part, seconds) in run.Times)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,9:F1} s {part}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Documents,9} documents"));
        foreach (var (name, count) in run.Counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9} {name}"));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
