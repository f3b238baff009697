using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// TEG1017: replaces the collection by the interface that reads it. Where the initializer doesn't fit that, or another declaration asks
/// for the type, be it the other part of a partial property, only the author knows what to do.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeReadOnlyFix)), Shared]
public sealed class MakeReadOnlyFix() : PropertyFix("Use the read-only interface", PropertyRules.CollectionMutable)
{
    private protected override SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic)
    {
        var (document, declaration, property, model) = (found.Document, found.Declaration, found.Symbol, found.Model);
        var type = ReadOnlyCollections.Of(property.Type, model.Compilation);
        if (OtherDeclarations.AskFor(declaration, property, _ => true) || !Fits(MemberSyntax.InitialOf(declaration), property.Type, type, model))
            return null;
        return new SolutionEdit("Use '" + type.ToMinimalDisplayString(model, declaration.SpanStart) + "'", async (editor, token) =>
        {
            var documents = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
            var declared = MemberSyntax.TypeOf(declaration)!;
            documents.ReplaceNode(declared, TypeOf(type, documents.Generator).WithTriviaFrom(declared));
            // "new()" made the old type, and goes on making it.
            if (MemberSyntax.InitialOf(declaration) is ImplicitObjectCreationExpressionSyntax created)
                documents.ReplaceNode(created, (current, generator) => Explicit((ImplicitObjectCreationExpressionSyntax)current, property.Type, generator));
        });
    }

    private static bool Fits(ExpressionSyntax? initializer, ITypeSymbol type, ITypeSymbol readOnly, SemanticModel model) => initializer switch
    {
        null => true,
        // The language makes lists of them, no sets and no maps.
        CollectionExpressionSyntax when readOnly.MetadataName is "IReadOnlySet`1" or "IReadOnlyDictionary`2" => false,
        CollectionExpressionSyntax elements => model.ClassifyConversion(elements, readOnly).IsImplicit && !elements.DescendantNodes().Any(node => node is ImplicitObjectCreationExpressionSyntax),
        ImplicitObjectCreationExpressionSyntax => model.Compilation.ClassifyCommonConversion(type, readOnly).IsImplicit,
        LiteralExpressionSyntax or DefaultExpressionSyntax or PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax or DefaultExpressionSyntax } => true,
        // An expression without a type of its own, such as a choice of "new()", would make the interface.
        _ => model.GetTypeInfo(initializer).Type is { } made && model.Compilation.ClassifyCommonConversion(made, readOnly).IsImplicit,
    };

    private static SyntaxNode Explicit(ImplicitObjectCreationExpressionSyntax created, ITypeSymbol type, SyntaxGenerator generator) => SyntaxFactory.ObjectCreationExpression(
        created.NewKeyword.WithTrailingTrivia(SyntaxFactory.Space),
        TypeOf(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), generator),
        created.ArgumentList,
        created.Initializer);

    private static TypeSyntax TypeOf(ITypeSymbol type, SyntaxGenerator generator) => (TypeSyntax)generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
