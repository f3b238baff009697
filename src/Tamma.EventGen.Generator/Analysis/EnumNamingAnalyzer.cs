using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NamingRules.EnumNamesMixed, NamingRules.EnumMemberIgnored);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Enum || !EnumTypes.IsText(type, context.Compilation))
            return;
        foreach (var (field, name) in EnumTypes.MembersOf(type))
        {
            if (WantedName(field) is { } wanted && !string.Equals(wanted, name, System.StringComparison.Ordinal) && AttributeNames.Find(field, AttributeNames.JsonStringEnumMemberName) is null)
                context.ReportDiagnostic(Diagnostic.Create(NamingRules.EnumMemberIgnored, Locations.Of(field), field.Name, SymbolDisplay.FormatLiteral(wanted, quote: true)));
        }

        ReportMixed(context, type);
    }

    private static string? WantedName(IFieldSymbol field) =>
        AttributeNames.Find(field, AttributeNames.EnumMember) is { } attribute ? AttributeArguments.Named(attribute, "Value")?.Value as string : null;

    private static void ReportMixed(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (NameStyle.Difference(EnumTypes.MembersOf(type).Select(member => member.JsonName)) is var (name, other))
            context.ReportDiagnostic(Diagnostic.Create(NamingRules.EnumNamesMixed, Locations.Of(type), type.Name, name, other));
    }
}
