using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>What the compiler offers to silence or change a rule works on every rule: on the example of its page.</summary>
public sealed class EveryRuleSuppressionTests
{
    public static TheoryData<string> RuleIds => CompletenessTests.RuleIdsWithExample;

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task Each_way_to_silence_it_works(string id)
    {
        var example = PageExample.WrongOf(id);
        var compilation = GeneratorRun.Beside(example.Files, example.Source).Output;
        var found = await ReportedAsync(id, compilation, example);
        Assert.NotEmpty(found);
        var isInSource = found.All(diagnostic => diagnostic.Location.IsInSource);

        // What is said of another file than C# is configured for the whole project.
        var (path, header) = isInSource ? ("/.editorconfig", "[*.cs]\n") : ("/.globalconfig", "is_global = true\n");
        foreach (var (severity, expected) in new[] { ("suggestion", DiagnosticSeverity.Info), ("error", DiagnosticSeverity.Error) })
        {
            var changed = await ReportedAsync(id, Configured(compilation, path, $"{header}dotnet_diagnostic.{id}.severity = {severity}"), example);
            Assert.Equal(found.Length, changed.Length);
            Assert.All(changed, diagnostic => Assert.Equal(expected, diagnostic.Severity));
        }

        Assert.Empty(await ReportedAsync(id, Configured(compilation, path, $"{header}dotnet_diagnostic.{id}.severity = none"), example));
        if (!isInSource)
            return;
        Assert.Empty(await ReportedAsync(id, Edited(compilation, source => $"#pragma warning disable {id}\n" + source), example));
        Assert.Empty(await ReportedAsync(id, Edited(compilation, source => WithAttribute(source, id)), example));
    }

    private static async Task<Diagnostic[]> ReportedAsync(string id, Compilation compilation, PageExample example)
    {
        var reported = await compilation.WithAnalyzers(AllAnalyzers.Create(), example.Options).GetAnalyzerDiagnosticsAsync();
        return [.. reported.Where(diagnostic => string.Equals(diagnostic.Id, id, StringComparison.Ordinal))];
    }

    private static Compilation Configured(Compilation compilation, string path, string text) =>
        compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(path, text)));

    /// <summary>The compilation with its written source edited; what was generated stays.</summary>
    private static Compilation Edited(Compilation compilation, Func<string, string> edit)
    {
        var tree = compilation.SyntaxTrees.First();
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edit(tree.ToString()), Encoding.UTF8)));
    }

    /// <summary>The source with the attribute on each type that it declares.</summary>
    private static string WithAttribute(string source, string id) => CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions).GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Where(node => node is BaseTypeDeclarationSyntax)
        .OrderByDescending(node => node.SpanStart)
        .Aggregate(source, (text, node) => text.Insert(node.SpanStart, $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tamma.Events\", \"{id}:any title\", Justification = \"Test.\")] "));
}
