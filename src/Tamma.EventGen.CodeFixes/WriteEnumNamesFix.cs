using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1019: has an enum of the project written by its names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteEnumNamesFix)), Shared]
public sealed class WriteEnumNamesFix() : SolutionFix("Write the names of the enum", PropertyRules.ValueUnspecific)
{
    private protected override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } found)
            return null;
        // No attribute can name a parameter of the type around it.
        if (found.Model.GetTypeInfo(found.Node, cancellation).Type is not { } type || EnumIn(type) is not { IsGenericType: false } enumeration || AttributeNames.Find(enumeration, AttributeNames.JsonConverter) is not null)
            return null;
        if (enumeration.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not EnumDeclarationSyntax declaration || project.GetDocument(declaration.SyntaxTree) is not { } owner)
            return null;
        return new SolutionEdit(Title, async (editor, token) =>
        {
            var documents = await editor.GetDocumentEditorAsync(owner.Id, token).ConfigureAwait(false);
            // Several members may have the one enum.
            documents.ReplaceNode(declaration, (current, _) => HasConverter((EnumDeclarationSyntax)current) ? current : AttributeOf(enumeration).AddTo(current));
        });
    }

    /// <summary>The enum that a member holds, perhaps in a collection.</summary>
    private static INamedTypeSymbol? EnumIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => EnumIn(array.ElementType),
        INamedTypeSymbol { TypeArguments.IsEmpty: false } generic => EnumIn(generic.TypeArguments.Last()),
        _ => EnumTypes.Of(type),
    };

    private static bool HasConverter(EnumDeclarationSyntax declaration) => declaration.AttributeLists.SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.GetLastToken().ValueText is "JsonConverter");

    private static AddedAttribute AttributeOf(INamedTypeSymbol type) => new(
        AttributeNames.JsonNamespace + ".JsonConverter",
        [
            SyntaxFactory.AttributeArgument(SyntaxFactory.TypeOfExpression(
                SyntaxFactory.ParseTypeName("global::" + AttributeNames.JsonNamespace + ".JsonStringEnumConverter<" + SymbolNames.FullNameOf(type) + ">").WithAdditionalAnnotations(Simplifier.Annotation))),
        ]);
}
