using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>That nothing makes objects of a class is silenced where generated code makes them, and nowhere else.</summary>
public sealed class CreatedTypeSuppressorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("internal sealed record Part(int Number);")]
    [InlineData("internal sealed class Part { public required int Number { get; init; } }")]
    public async Task Silences_it_at_an_event_and_at_what_it_holds(string part) => Assert.Empty(await AnalyzeAsync(
        part + "[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] internal sealed partial record Created { public " + (part.Length > 0 ? "Part" : "int") + "? P { get; init; } }"));

    [Fact]
    public async Task Leaves_it_at_any_other_class() => Assert.Contains("Other", Assert.Single(await AnalyzeAsync("""
        [Tamma.Events.TammaEvent("ISSUE.CREATED", "1.0.0")] internal sealed partial record Created { public int? P { get; init; } }
        internal sealed record Other;
        """)).GetMessage(), System.StringComparison.Ordinal);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source) => Suppressions.LeftOfAsync(source, new InstanceAnalyzer(), new CreatedTypeSuppressor());

    /// <summary>As the SDK's own, says at the end which internal classes nothing makes objects of.</summary>
#pragma warning disable RS1001, RS1029, RS1036, RS2008 // No compiler loads it.
    private sealed class InstanceAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("CA1812", "Instances", "{0}", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(end =>
            {
                foreach (var type in end.Compilation.Assembly.GlobalNamespace.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Internal))
                    end.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name));
            });
        }
    }
#pragma warning restore RS1001, RS1029, RS1036, RS2008
}
