using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>What the analyzer of trimming would say of attributes is silenced where the generator reads them, and nowhere else.</summary>
public sealed class ContractAttributeSuppressorTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations; using System.Collections.Generic; using System.Text.Json.Serialization; using Tamma.Events;\n";

    [Theory]
    [InlineData("[MaxLength(5)]")]
    [InlineData("[MinLength(5)]")]
    [InlineData("[Length(5, 6)]")]
    [InlineData("[RegularExpression(\"a\"), MaxLength(5)]")]
    public async Task Silences_an_attribute_of_an_event(string attributes) =>
        Assert.Empty(await AnalyzeAsync($$"""[TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { {{attributes}} public required string Title { get; init; } }"""));

    [Fact]
    public async Task Silences_a_range_by_its_type() =>
        Assert.Empty(await AnalyzeAsync("""[TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { [Range(typeof(decimal), "0", "1")] public required decimal Share { get; init; } }"""));

    [Theory]
    [InlineData("[MaxLength(5)]")]
    [InlineData("[property: MaxLength(5)]")]
    public async Task Silences_the_attributes_of_positional_parameters(string attribute) =>
        Assert.Empty(await AnalyzeAsync($"""[TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created({attribute} string Title);"""));

    [Theory]
    [InlineData("public sealed record Part", "Part")]
    [InlineData("public sealed class Part", "IReadOnlyList<Part>")]
    [InlineData("public record struct Part", "IReadOnlyDictionary<string, Part>")]
    [InlineData("public sealed record Part<T>", "Part<int>")]
    [InlineData("public record Held : Part; public abstract record Part", "Held")]
    [InlineData("[JsonDerivedType(typeof(Held), \"held\")] public abstract record Union; public sealed record Held : Union { public required Part P { get; init; } } public sealed record Part", "Union")]
    [InlineData("[ValueObject] public readonly record struct Part", "Part")]
    public async Task Silences_the_attributes_of_what_an_event_holds(string declaration, string type) => Assert.Empty(await AnalyzeAsync($$"""
        [TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { public required {{type}} Held { get; init; } }
        {{declaration}} { [MaxLength(5)] public required string Title { get; init; } }
        """));

    [Theory]
    [InlineData("public sealed record Other { [MaxLength(5)] public required string Title { get; init; } }")]
    [InlineData("public static class Other { public static void Call([MaxLength(5)] string title) { } }")]
    [InlineData("public sealed class Other { [MaxLength(5)] public string? Title; }")]
    [InlineData("public sealed class Other { public object Title = new MaxLengthAttribute(5); }")]
    public async Task Leaves_what_is_no_part_of_an_event(string declaration) => Assert.Single(await AnalyzeAsync($$"""
        [TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { [MaxLength(5)] public required string Title { get; init; } }
        {{declaration}}
        """));

    [Fact]
    public async Task Leaves_what_an_event_does_beside_its_members() => Assert.Single(await AnalyzeAsync("""
        [TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { public object Check() => new MaxLengthAttribute(5); }
        """));

    [Fact]
    public async Task Leaves_an_attribute_that_the_contract_does_not_state() => Assert.Single(await AnalyzeAsync("""
        [TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created { [Compare("Title")] public required string Title { get; init; } }
        """));

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source) => Suppressions.LeftOfAsync(Usings + source, new TrimAnalyzer(), new ContractAttributeSuppressor());

    /// <summary>As the SDK's own, says which constructors need code that trimming may remove, of attributes and of objects.</summary>
#pragma warning disable RS1001, RS1036, RS2008 // No compiler loads it.
    private sealed class TrimAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("IL2026", "Trimming", "{0}", "Trimming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is { } constructor
                        && constructor.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "RequiresUnreferencedCodeAttribute" }))
                        node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation(), node.Node.ToString()));
                },
                SyntaxKind.Attribute,
                SyntaxKind.ObjectCreationExpression);
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
