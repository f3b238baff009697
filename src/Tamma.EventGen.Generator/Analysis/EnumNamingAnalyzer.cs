using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, the names of an enum that an event writes as text: of several styles, or given where the serializer does not look.</summary>
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
        // Of most enums there is nothing to say, and no event needs to be read for them.
        if (type.TypeKind != TypeKind.Enum || Findings(type).ToArray() is not { Length: > 0 } findings || !EventParts.NamesEnum(context.Compilation, type, context.CancellationToken))
            return;
        foreach (var finding in findings)
            context.ReportDiagnostic(finding);
    }

    private static IEnumerable<Diagnostic> Findings(INamedTypeSymbol type)
    {
        foreach (var (field, name) in EnumTypes.MembersOf(type))
        {
            if (WantedName(field) is { } wanted && !string.Equals(wanted, name, System.StringComparison.Ordinal) && AttributeNames.Find(field, AttributeNames.JsonStringEnumMemberName) is null)
                yield return Diagnostic.Create(NamingRules.EnumMemberIgnored, Locations.Of(field), field.Name, SymbolDisplay.FormatLiteral(wanted, quote: true));
        }

        if (NameStyle.Difference(EnumTypes.MembersOf(type).Select(member => member.JsonName)) is var (mixed, other))
            yield return Diagnostic.Create(NamingRules.EnumNamesMixed, Locations.Of(type), type.Name, mixed, other);
    }

    private static string? WantedName(IFieldSymbol field) =>
        AttributeNames.Find(field, AttributeNames.EnumMember) is { } attribute ? AttributeArguments.Named(attribute, "Value")?.Value as string : null;
}
