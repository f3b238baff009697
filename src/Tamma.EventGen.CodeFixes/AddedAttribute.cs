using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Tamma.EventGen.CodeFixes;

/// <summary>An attribute that a fix adds to a declaration.</summary>
/// <param name="fullName">The attribute's name with its namespace, without its suffix: the simplifier leaves of it what is needed.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class AddedAttribute(string fullName, IReadOnlyList<AttributeArgumentSyntax> arguments)
{
    /// <summary>
    /// The declaration with the attribute after those that it has: on a line of its own, or in the last list where that shares its line,
    /// as that of a parameter does.
    /// </summary>
    public SyntaxNode AddTo(SyntaxNode declaration) => declaration is ParameterSyntax parameter ? AddTo(parameter) : AddTo((MemberDeclarationSyntax)declaration);

    private ParameterSyntax AddTo(ParameterSyntax parameter)
    {
        var lists = parameter.AttributeLists;
        if (lists.LastOrDefault() is { Target: null } last)
            return parameter.WithAttributeLists(lists.Replace(last, WithAttribute(last)));
        if (lists.Count > 0)
            return parameter.WithAttributeLists(lists.Add(List().WithTrailingTrivia(SyntaxFactory.Space)));
        var first = List().WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithoutLeadingTrivia().WithAttributeLists(SyntaxFactory.SingletonList(first));
    }

    private MemberDeclarationSyntax AddTo(MemberDeclarationSyntax declaration)
    {
        var lists = declaration.AttributeLists;
        if (lists.Count == 0)
        {
            var leading = declaration.GetLeadingTrivia();
            var first = List().WithLeadingTrivia(leading).WithTrailingTrivia(EndOfLine(declaration));
            return declaration.WithLeadingTrivia(Indentation(leading)).WithAttributeLists(SyntaxFactory.SingletonList(first));
        }

        var last = lists.Last();
        if (last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            return declaration.WithAttributeLists(lists.Add(List().WithLeadingTrivia(Indentation(last.GetLeadingTrivia())).WithTrailingTrivia(EndOfLine(declaration))));
        // What is in a list with a target is of that.
        if (last.Target is not null)
            return declaration.WithAttributeLists(lists.Add(List().WithTrailingTrivia(SyntaxFactory.Space)));
        return declaration.WithAttributeLists(lists.Replace(last, WithAttribute(last)));
    }

    private AttributeListSyntax WithAttribute(AttributeListSyntax list) => list.WithAttributes(
        SyntaxFactory.SeparatedList(list.Attributes.Concat([Attribute()]), list.Attributes.GetSeparators().Concat([Comma()])));

    /// <summary>The comma between two arguments.</summary>
    public static SyntaxToken Comma() => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        leading.LastOrDefault() is var trivia && trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia) : default;

    private static SyntaxTrivia EndOfLine(SyntaxNode declaration) =>
        declaration.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var trivia && trivia.IsKind(SyntaxKind.EndOfLineTrivia)
            ? trivia
            : SyntaxFactory.LineFeed;

    private AttributeListSyntax List() => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute()));

    private AttributeSyntax Attribute() => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName("global::" + fullName).WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(Comma(), arguments.Count - 1))));
}
