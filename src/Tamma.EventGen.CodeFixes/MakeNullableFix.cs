using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// TEG2003, TEG2004: makes a member that stored events lack nullable, and no longer required: a parameter gets the default null. Where
/// another declaration asks for the member as it is, only the author knows what to do.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableFix)), Shared]
public sealed class MakeNullableFix() : PropertyFix("Make it nullable, not required", CompatibilityRules.FieldAdded, CompatibilityRules.PresenceChanged)
{
    private protected override SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic)
    {
        var (declaration, property, model) = (found.Declaration, found.Symbol, found.Model);
        if (!IsDemanded(declaration) || MemberAttributes.HasDemand(property, model.Compilation) || OtherDeclarations.AskFor(declaration, property, _ => true))
            return null;
        // Where the file does not say what may be null, every text and object may.
        var isSaid = property.Type.IsValueType || model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        return new SolutionEdit(Title, async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(
                declaration,
                (current, _) => current is ParameterSyntax parameter ? WithNull(parameter, isSaid) : WithoutRequired((PropertyDeclarationSyntax)current, isSaid)));
    }

    private static bool IsDemanded(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Modifiers.Any(SyntaxKind.RequiredKeyword),
        ParameterSyntax { Default: null, Type: not null } parameter => MemberSyntax.AreOthers(parameter, before: false, haveDefault: true),
        _ => false,
    };

    private static ParameterSyntax WithNull(ParameterSyntax parameter, bool isSaid) => parameter
        .WithType(isSaid ? Nullable(parameter.Type!) : parameter.Type)
        .WithIdentifier(parameter.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
        .WithDefault(SyntaxFactory
            .EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression))
            .WithTrailingTrivia(parameter.Identifier.TrailingTrivia));

    private static PropertyDeclarationSyntax WithoutRequired(PropertyDeclarationSyntax property, bool isSaid)
    {
        var required = property.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));
        var modifiers = property.Modifiers.Remove(required);
        // The first token carries the indentation, and the documentation where there are no attributes.
        if (property.Modifiers[0] == required)
            modifiers = modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(required.LeadingTrivia));
        return property.WithModifiers(modifiers).WithType(isSaid ? Nullable(property.Type) : property.Type);
    }

    private static TypeSyntax Nullable(TypeSyntax type) =>
        type is NullableTypeSyntax ? type : SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
}
