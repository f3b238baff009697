using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator;
using Tamma.EventGen.Generator.Analysis;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests.Declared;

/// <summary>Compiles events with the generator, as a project with the package does, and loads them.</summary>
internal static class DeclaredAssembly
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>The contracts of events that are declared in some files.</summary>
    /// <exception cref="InvalidOperationException">The compiler or the generator refuses one of them; the message has the first reasons.</exception>
    public static EventRegistry Load(string[] sources, int events)
    {
        var compilation = CSharpCompilation.Create("Declared", sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, Options, path: $"Source{i}.cs")), References(), new(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var stream = new MemoryStream();
        var emitted = output.Emit(stream);
        if (!emitted.Success)
            throw new InvalidOperationException(Print(emitted.Diagnostics));
        stream.Position = 0;
        var registry = (EventRegistry)Catalog(new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream)).GetProperty("Registry")!.GetValue(obj: null)!;
        return registry.Count() == events ? registry : throw new InvalidOperationException(Print(compilation.WithAnalyzers([new EventAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()));
    }

    private static Type Catalog(Assembly assembly) => assembly.GetExportedTypes().Single(type => type.Name == "EventCatalog");

    private static MetadataReference[] References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. Directory.EnumerateFiles(framework, "*.dll").Where(IsManaged).Append(typeof(TammaEventAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsManaged(string path)
    {
        var name = Path.GetFileName(path);
        return (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll") && !name.EndsWith(".Native.dll", StringComparison.Ordinal);
    }

    private static string Print(ImmutableArray<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20).Select(Print));

    private static string Print(Diagnostic diagnostic) =>
        diagnostic + "\n    " + (diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "");
}
