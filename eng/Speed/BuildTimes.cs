using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Speed;

/// <summary>What generated code adds to a full build: the compiler has to read and bind all of it, which takes longer than to generate it.</summary>
internal static class BuildTimes
{
    private const int Rounds = 3;

    private static readonly Contender Nothing = new("no generated code", Contenders.Floor.Create, static _ => []);

    private static readonly Contender[] All = [Nothing, Contenders.EventGen, Contenders.SystemTextJson];

    public static void Report(IEnumerable<int> sizes)
    {
        Console.WriteLine("Full build, in process: median ms to compile and emit, of them added, and generated KB per event");
        foreach (var size in sizes)
        {
            var compilations = All.Select(contender => Generate(contender, size)).ToArray();
            var times = All.Select(_ => new Samples()).ToArray();
            for (var round = 0; round <= Rounds; round++)
            {
                // The first round compiles the compiler.
                foreach (var (compilation, samples) in compilations.Zip(round == 0 ? All.Select(_ => new Samples()) : times))
                    Emit(compilation, samples);
            }

            for (var i = 0; i < All.Length; i++)
            {
                var characters = compilations[i].SyntaxTrees.Skip(compilations[0].SyntaxTrees.Length).Sum(tree => tree.Length);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,6}  {All[i].Name,-18}{times[i].Median,12:0}{times[i].Median - times[0].Median,12:0}{characters / 1024.0 / size,15:0.0}"));
            }
        }
    }

    private static CSharpCompilation Generate(Contender contender, int events)
    {
        contender.NewDriver().RunGeneratorsAndUpdateCompilation(contender.Compile(events), out var output, out _);
        return (CSharpCompilation)output;
    }

    private static void Emit(CSharpCompilation compilation, Samples samples)
    {
        // A clone has bound nothing yet.
        var fresh = compilation.Clone();
        if (samples.Time(() => fresh.Emit(Stream.Null)) is { Success: false } failed)
            throw new InvalidOperationException(failed.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }
}
