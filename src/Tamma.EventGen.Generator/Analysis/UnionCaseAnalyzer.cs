using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>
/// Reports, while typing, a type that derives from a union that an event holds and that the union does not list: nobody sees that one is
/// missing until an event with it is written. It looks at the derived type, since the union does not know it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionCaseAnalyzer : TammaAnalyzer
{
    private const string Tag = "Tag";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeclarationRules.UnionCaseUnlisted);

    /// <summary>The tag that a finding proposes for the case; null where the attribute alone would not do.</summary>
    internal static string? TagOf(ImmutableDictionary<string, string?> properties) => properties.TryGetValue(Tag, out var tag) ? tag : null;

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        // Of a generic type each kind would be a case of its own, and nothing says which kinds there are.
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, Name.Length: > 0 }
            || RecordForm.Enclosing(type).Any(part => part.Arity > 0)
            || UnionAbove(type, context.Compilation) is not { } union
            || RecordForm.WhyNotDeclared(type, context.Compilation) is not null
            || EventAttribute.Find(type) is not null
            || !EventParts.HoldsUnion(context.Compilation, union, context.CancellationToken))
            return;
        var isDirect = SymbolEqualityComparer.Default.Equals(type.BaseType, union);
        var tag = CaseTag.Suggest(type.Name, union.Name, UnionForm.CasesOf(union, context.Compilation).Select(@case => (@case.Record!.Name, @case.Tag!)).ToArray());
        var properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            DeclarationRules.UnionCaseUnlisted,
            Locations.Of(type),
            isDirect ? properties.Add(Tag, tag) : properties,
            type.Name,
            union.Name,
            (isDirect ? "add" : "derive it from '" + union.Name + "' itself, and add") + " [JsonDerivedType(typeof(" + type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + "), \"" + tag + "\")]"));
    }

    /// <summary>The nearest union of this project above a type; null where the type is a case, or derives from one and is written as that.</summary>
    private static INamedTypeSymbol? UnionAbove(INamedTypeSymbol type, Compilation compilation)
    {
        var union = DeclaredMembers.BasesOf(type).FirstOrDefault(UnionForm.IsUnion);
        if (union is null || OtherProjects.IsElsewhere(union, compilation))
            return null;
        var isCase = DeclaredMembers.BasesOf(type).Prepend(type)
            .Any(part => UnionForm.CasesOf(union, compilation).Any(@case => SymbolEqualityComparer.Default.Equals(@case.Record, part)));
        return isCase ? null : union;
    }
}
