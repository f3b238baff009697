using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, an enum that is written as text under names of several styles.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumNamingAnalyzer : TammaAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NamingRules.EnumNamesMixed);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Enum
            && EnumTypes.IsText(type)
            && NameStyle.Difference(EnumTypes.MembersOf(type).Select(member => member.JsonName)) is var (name, other))
            context.ReportDiagnostic(Diagnostic.Create(NamingRules.EnumNamesMixed, Locations.Of(type), type.Name, name, other));
    }
}
