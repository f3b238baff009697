using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.Events;

namespace Tamma.EventGen.Speed;

/// <summary>Compilations of source text, parsed anew each time, so that nothing that one run computed serves the next.</summary>
internal static class Compilations
{
    public static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(TammaEventAttribute).Assembly.Location)];

    /// <summary>A library of the files and the references that it needs beside the framework and the runtime library.</summary>
    public static CSharpCompilation Create(IEnumerable<string> sources, params IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Speed",
        sources.AsParallel().AsOrdered().Select((source, number) => CSharpSyntaxTree.ParseText(source, Parse, path: string.Create(CultureInfo.InvariantCulture, $"File{number}.cs"))),
        [.. References, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation with another text for one of its files.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int file, string source) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees[file], CSharpSyntaxTree.ParseText(source, Parse, path: compilation.SyntaxTrees[file].FilePath));
}
