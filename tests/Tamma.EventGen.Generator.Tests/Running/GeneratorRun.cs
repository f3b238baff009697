using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// The shared runner of every generator test: runs the generator, asserts that what it emits compiles without a diagnostic, runs it
/// again with an unrelated file added, and asserts that every tracked step is cached and holds nothing of the compiler's.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] Steps =
    [
        EventGenerator.EventsStep, EventGenerator.DescribedStep, EventGenerator.ContractsStep, EventGenerator.PublishedStep, EventGenerator.HistoriesStep,
        EventGenerator.CurrentStep, EventGenerator.OlderStep,
        EventGenerator.EntriesStep, EventGenerator.CatalogStep, EventGenerator.OptionsStep,
        EventGenerator.SensitiveStep, EventGenerator.SensitiveParametersStep,
    ];

    private GeneratorRun(Compilation output, GeneratorDriverRunResult result)
    {
        Output = output;
        Result = result;
    }

    public Compilation Output { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.Results[0].GeneratedSources
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The generated file of the one event.</summary>
    public string EventFile => Files.Single(file => !string.Equals(file.Key, "EventCatalog.g.cs", StringComparison.Ordinal)).Value;

    /// <summary>The embedded contract of the one event.</summary>
    public Schema.EventContract Contract => Contracts.Single();

    /// <summary>The embedded contracts.</summary>
    public IEnumerable<Schema.EventContract> Contracts => Output.Assembly.GetAttributes()
        .Where(attribute => string.Equals(attribute.AttributeClass?.Name, nameof(EventContractAttribute), StringComparison.Ordinal))
        .Select(attribute => (string)attribute.ConstructorArguments[2].Value!)
        .Select(text => Schema.ContractReader.Read(text, out var error) ?? throw new InvalidOperationException(error!.Message));

    public static GeneratorRun Of(params string[] sources) => Of(Compilations.ParseOptions, sources);

    public static GeneratorRun Of(CSharpParseOptions parse, params string[] sources)
    {
        var run = OfUnchecked(parse, sources);
        Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return run;
    }

    /// <summary>A run over source that need not compile; what the generator itself does is asserted all the same.</summary>
    public static GeneratorRun OfUnchecked(CSharpParseOptions parse, params string[] sources)
    {
        return OfCompilation(Compilations.Create(parse, sources), parse);
    }

    /// <summary>A run beside files of published contracts.</summary>
    public static GeneratorRun Beside(IEnumerable<AdditionalText> files, params string[] sources)
    {
        var run = BesideUnchecked(files, sources);
        Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return run;
    }

    /// <summary>A run beside files of published contracts, over source that need not compile.</summary>
    public static GeneratorRun BesideUnchecked(IEnumerable<AdditionalText> files, params string[] sources) =>
        Run(Compilations.Create(sources), Compilations.ParseOptions, files, []);

    /// <summary>A run over any compilation beside additional files.</summary>
    public static GeneratorRun Beside(IEnumerable<AdditionalText> files, CSharpCompilation compilation) => Run(compilation, Compilations.ParseOptions, files, []);

    /// <summary>A run over any compilation.</summary>
    public static GeneratorRun OfCompilation(CSharpCompilation compilation, CSharpParseOptions? options = null, params (string Name, string Value)[] properties) =>
        Run(compilation, options ?? Compilations.ParseOptions, [], properties);

    private static GeneratorRun Run(CSharpCompilation compilation, CSharpParseOptions parse, IEnumerable<AdditionalText> files, (string Name, string Value)[] properties)
    {
        var driver = Driver(parse, files, properties);
        var first = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Null(first.GetRunResult().Results[0].Exception);
        CachedModels.AssertHoldNothingOfTheCompiler(first.GetRunResult().Results[0], Steps);
        AssertCached(first, compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal class Unrelated { }", parse, path: "Unrelated.cs")));
        return new GeneratorRun(output, first.GetRunResult());
    }

    /// <summary>The reasons of each step's outputs after an edit.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason[]> Reasons(string before, string after, params string[] others)
    {
        var compilation = Compilations.Create([before, .. others]);
        var driver = Driver(Compilations.ParseOptions, [], []).RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(after, Compilations.ParseOptions, path: "Source0.cs"));
        return Reasons(driver.RunGenerators(edited));
    }

    /// <summary>The reasons of each step's outputs after a file of a published contract is replaced.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason[]> ReasonsOfFile(AdditionalText before, AdditionalText after, IEnumerable<AdditionalText> others, params string[] sources)
    {
        var compilation = Compilations.Create(sources);
        var driver = Driver(Compilations.ParseOptions, [before, .. others], []).RunGenerators(compilation);
        return Reasons(driver.ReplaceAdditionalText(before, after).RunGenerators(compilation));
    }

    private static Dictionary<string, IncrementalStepRunReason[]> Reasons(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results[0];
        return result.TrackedSteps.Where(step => Steps.Contains(step.Key))
            .Concat(result.TrackedOutputSteps)
            .ToDictionary(step => step.Key, step => step.Value.SelectMany(run => run.Outputs).Select(o => o.Reason).ToArray(), StringComparer.Ordinal);
    }

    private static GeneratorDriver Driver(CSharpParseOptions parse, IEnumerable<AdditionalText> files, (string Name, string Value)[] properties) => CSharpGeneratorDriver.Create(
        [new EventGenerator().AsSourceGenerator()],
        files,
        parse,
        new BuildProperties([("RootNamespace", "Tests"), .. properties]),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A driver without anything cached.</summary>
    public static GeneratorDriver NewDriver(params IEnumerable<AdditionalText> files) => Driver(Compilations.ParseOptions, files, []);

    /// <summary>Loads what was compiled; the caller runs it.</summary>
    public Assembly Load() => Load(_ => { });

    /// <summary>The same, with a look at all that the compiler says of it.</summary>
    public Assembly Load(Action<ImmutableArray<Diagnostic>> assert)
    {
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        assert(emitted.Diagnostics);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
    }

    private static void AssertCached(GeneratorDriver driver, Compilation edited)
    {
        var result = driver.RunGenerators(edited).GetRunResult().Results[0];
        foreach (var (name, runs) in result.TrackedSteps.Where(step => Steps.Contains(step.Key)).Concat(result.TrackedOutputSteps))
        {
            foreach (var output in runs.SelectMany(run => run.Outputs))
            {
                Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"Step {name} ran again for an unrelated file: {output.Reason}");
            }
        }

        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
