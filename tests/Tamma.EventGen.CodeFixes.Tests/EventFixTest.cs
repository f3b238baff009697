using System.Collections.Generic;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>A fix for what one check of the analyzer of events reports.</summary>
internal abstract class EventFixTest<TCheck, TFix> : FixTest<EventAnalyzer, TFix>
    where TCheck : EventCheck, new()
    where TFix : CodeFixProvider, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new EventAnalyzer(new TCheck())];
}
