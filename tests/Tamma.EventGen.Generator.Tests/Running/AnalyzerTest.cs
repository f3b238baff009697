using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>A test of an analyzer, or of the analyzer of events with one check alone.</summary>
/// <typeparam name="T">A <see cref="DiagnosticAnalyzer"/> or an <see cref="EventCheck"/>.</typeparam>
internal sealed class AnalyzerTest<T> : CSharpAnalyzerTest<EventAnalyzer, DefaultVerifier>
    where T : new()
{
    public AnalyzerTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Compilations.References);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers()
    {
        var subject = new T();
        yield return subject as DiagnosticAnalyzer ?? new EventAnalyzer((EventCheck)(object)subject);
    }

    protected override ParseOptions CreateParseOptions() => Compilations.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
}
