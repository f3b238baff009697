using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Compilations of source text against .NET 10 and the runtime library.</summary>
internal static class Compilations
{
    public static readonly IReadOnlyList<MetadataReference> References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(TammaEventAttribute).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    public static CSharpCompilation Create(params string[] sources) => Create(ParseOptions, sources);

    public static CSharpCompilation Create(CSharpParseOptions parse, params string[] sources) => CSharpCompilation.Create(
        "Tests.Generated",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parse, path: $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
}
