using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Usage;

/// <summary>Reports an event, or its envelope, for which System.Text.Json's generator makes metadata of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializableEventAnalyzer : DiagnosticAnalyzer
{
    private const string Serializable = AttributeNames.JsonNamespace + ".JsonSerializableAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.SerializableIgnoresContract);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is not null)
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (var attribute in AttributeNames.FindAll(context.Symbol, Serializable))
        {
            if (attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is ITypeSymbol type && (EventTypes.IsEvent(type) || EventTypes.IsEnvelope(type)))
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.SerializableIgnoresContract, Locations.Of(attribute, context.CancellationToken), type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
