using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>A project that others reference, in each way that a compiler may have it.</summary>
internal sealed class OtherProject
{
    private readonly byte[] _assembly;

    private OtherProject(CSharpCompilation compilation)
    {
        _assembly = Emit(compilation, null);
        Assembly = MetadataReference.CreateFromImage(_assembly);
        References =
        [
            Assembly,
            // What the SDK hands to the compiler: without what is private, and without bodies.
            MetadataReference.CreateFromImage(Emit(compilation, new EmitOptions(metadataOnly: true, includePrivateMembers: false))),
            compilation.ToMetadataReference(),
        ];
    }

    /// <summary>The bytes of the assembly.</summary>
    public byte[] Image => _assembly;

    /// <summary>The assembly itself.</summary>
    public MetadataReference Assembly { get; }

    /// <summary>The assembly, its reference assembly, and the compilation that an editor has.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    public static OtherProject Of(string source, string name = "Shop", params MetadataReference[] references) =>
        Of(Compilations.Create(source).WithAssemblyName(name).AddReferences(references));

    public static OtherProject Of(CSharpCompilation compilation) => new(compilation);

    /// <summary>Runs the generator on source that references the project, in each way, and asserts that all make the same of it.</summary>
    public GeneratorRun Run(params string[] sources)
    {
        var runs = References.Select(reference => GeneratorRun.OfCompilation(Compilations.Create(sources).AddReferences(reference))).ToArray();
        foreach (var run in runs)
        {
            Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
            Assert.Equal(runs[0].Files, run.Files);
        }

        return runs[0];
    }

    /// <summary>What all analyzers say of source that references the project: the same in each way, and nothing outside of the source.</summary>
    public async Task<IReadOnlyList<string>> ReportedAsync(string source)
    {
        var all = new List<string[]>();
        foreach (var reference in References)
        {
            var compilation = Compilations.Create(source).AddReferences(reference);
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.Equals("CS8795", StringComparison.Ordinal)));
            var reported = await compilation.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
            Assert.All(reported, diagnostic => Assert.True(compilation.ContainsSyntaxTree(diagnostic.Location.SourceTree), diagnostic.ToString()));
            all.Add([.. reported.Select(diagnostic => diagnostic.Id + " " + source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) + ": " + diagnostic.GetMessage()).Order(StringComparer.Ordinal)]);
        }

        Assert.All(all, reported => Assert.Equal(string.Join("\n", all[0]), string.Join("\n", reported)));
        return all[0];
    }

    /// <summary>Loads what was generated, with the project.</summary>
    public Assembly Load(GeneratorRun run) => NewContext().LoadFromStream(new MemoryStream(Emit(run.Output, null)));

    /// <summary>Loads the project alone.</summary>
    public AssemblyLoadContext NewContext()
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        context.LoadFromStream(new MemoryStream(_assembly));
        return context;
    }

    private static byte[] Emit(Compilation compilation, EmitOptions? options)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, options: options);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return stream.ToArray();
    }
}
