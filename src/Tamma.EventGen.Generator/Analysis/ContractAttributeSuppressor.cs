using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>
/// Silences what the analyzer of trimming (IL2026) says of <c>[MaxLength]</c>, <c>[Range(typeof(decimal), …)]</c> and the like on a
/// member of what an event consists of. It means the check that the attribute brings along, which uses reflection; of a contract, the
/// generated code checks what the attribute says. On members of anything else the warning stands.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAttributeSuppressor() : EventPartSuppressor(Suppressed)
{
    internal static readonly SuppressionDescriptor Suppressed = new(
        "TEGS001", "IL2026", "Generated code checks what the attribute says of an event's member, without the attribute's own check, which needs reflection.");

    /// <summary>The type of the property, or of the parameter that declares one, that a contract's attribute stands on; null where there is anything else.</summary>
    private protected override INamedTypeSymbol? TypeAt(SyntaxNode node, SuppressionAnalysisContext context)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: PropertyDeclarationSyntax or ParameterSyntax } attribute)
            return null;
        var model = context.GetSemanticModel(attribute.SyntaxTree);
        if (model.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } kind || !ConstraintReader.Knows(SymbolNames.Of(kind)))
            return null;
        return model.GetDeclaredSymbol(attribute.Parent.Parent, context.CancellationToken) switch
        {
            IPropertySymbol property => property.ContainingType,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } => constructor.ContainingType,
            _ => null,
        };
    }
}
