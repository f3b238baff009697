using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Tamma.Events;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>
/// A fix for what an analyzer reports, in a project that has the runtime library: in the file as it is, and in one whose lines end with
/// CR LF and are indented by tabs, as the lines that the fix adds must be.
/// </summary>
internal abstract class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    protected FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange([.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(TammaEventAttribute).Assembly.Location)]);
    }

    /// <summary>The text of a file with other line ends and another indentation.</summary>
    protected virtual string Otherwise(string text) => Indentations.FourSpaces().Replace(text, match => new string('\t', match.Length / 4)).ReplaceLineEndings("\r\n");

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        foreach (var sources in new[] { TestState.Sources, FixedState.Sources, BatchFixedState.Sources })
        {
            for (var i = 0; i < sources.Count; i++)
                sources[i] = (sources[i].filename, SourceText.From(Otherwise(sources[i].content.ToString()), sources[i].content.Encoding, sources[i].content.ChecksumAlgorithm));
        }

        await base.RunImplAsync(cancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);
}

/// <summary>How the lines of the tests' files are indented.</summary>
internal static partial class Indentations
{
    [GeneratedRegex("^(?: {4})+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    public static partial Regex FourSpaces();
}
