using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>
/// Silences what the SDK's analyzers (CA1812) say of an internal class that nothing makes objects of, where it is what an event consists
/// of: a project that only reads an event leaves that to the generated code, where they don't look.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CreatedTypeSuppressor() : EventPartSuppressor(Suppressed)
{
    internal static readonly SuppressionDescriptor Suppressed = new("TEGS002", "CA1812", "Generated code makes the objects of what an event consists of.");

    private protected override INamedTypeSymbol? TypeAt(SyntaxNode node, SuppressionAnalysisContext context) => node is TypeDeclarationSyntax declaration
        ? context.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.CancellationToken) as INamedTypeSymbol
        : null;
}
