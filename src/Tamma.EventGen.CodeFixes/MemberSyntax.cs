using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.CodeFixes;

/// <summary>The declarations that findings are in: a type, a property, or the parameter of a record that declares one.</summary>
internal static class MemberSyntax
{
    /// <summary>The declaration around a node, or the node itself; null where there is none.</summary>
    public static SyntaxNode? Around(SyntaxNode? node) =>
        node?.AncestorsAndSelf().FirstOrDefault(part => part is MemberDeclarationSyntax or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax });

    /// <summary>The property that a declaration declares; null where it declares none.</summary>
    public static IPropertySymbol? PropertyOf(SyntaxNode? declaration, SemanticModel model, CancellationToken cancellation) => declaration switch
    {
        PropertyDeclarationSyntax property => model.GetDeclaredSymbol(property, cancellation),
        ParameterSyntax parameter => model.GetDeclaredSymbol(parameter, cancellation) is { } symbol
            ? symbol.ContainingType.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault(property => property.DeclaringSyntaxReferences.Any(reference => reference.Span == parameter.Span))
            : null,
        _ => null,
    };

    /// <summary>The type that a property or a parameter is declared with.</summary>
    public static TypeSyntax? TypeOf(SyntaxNode declaration) => (declaration as PropertyDeclarationSyntax)?.Type ?? (declaration as ParameterSyntax)?.Type;

    /// <summary>What it is where nothing is given.</summary>
    public static ExpressionSyntax? InitialOf(SyntaxNode declaration) => ((declaration as PropertyDeclarationSyntax)?.Initializer ?? (declaration as ParameterSyntax)?.Default)?.Value;

    /// <summary>Its modifiers.</summary>
    public static SyntaxTokenList ModifiersOf(SyntaxNode declaration) => (declaration as MemberDeclarationSyntax)?.Modifiers ?? default;

    /// <summary>Its attributes, in order.</summary>
    public static List<AttributeSyntax> AttributesOf(SyntaxNode declaration) =>
        ((declaration as MemberDeclarationSyntax)?.AttributeLists ?? ((ParameterSyntax)declaration).AttributeLists).SelectMany(list => list.Attributes).ToList();

    /// <summary>Whether each parameter on one side of a parameter has a default, or none: those without one stand first.</summary>
    public static bool AreOthers(ParameterSyntax parameter, bool before, bool haveDefault)
    {
        var all = ((ParameterListSyntax)parameter.Parent!).Parameters;
        var place = all.IndexOf(parameter);
        return (before ? all.Take(place) : all.Skip(place + 1)).All(other => other.Default is not null == haveDefault);
    }
}
