using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Usage;

/// <summary>Reports an event, or its envelope, for which System.Text.Json's generator makes metadata of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializableEventAnalyzer : TammaAnalyzer
{
    private const string EmptyContext = "EmptyContext";

    private const string Serializable = AttributeNames.JsonNamespace + ".JsonSerializableAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.SerializableIgnoresContract);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    /// <summary>Whether the diagnostic with these properties is on a context that names nothing but events.</summary>
    internal static bool IsOfEmptyContext(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(EmptyContext);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var attributes = AttributeNames.FindAll(context.Symbol, Serializable, context.Compilation).ToArray();
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (attributes.All(attribute => EventOf(attribute) is not null))
            properties = properties.Add(EmptyContext, "");
        foreach (var attribute in attributes)
        {
            if (EventOf(attribute) is { } type)
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.SerializableIgnoresContract, Locations.Of(attribute, context.CancellationToken), properties, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }

    private static ITypeSymbol? EventOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } && (EventTypes.IsEvent(type) || EventTypes.IsEnvelope(type)) ? type : null;
}
