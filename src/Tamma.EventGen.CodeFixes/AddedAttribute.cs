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
            return parameter.WithAttributeLists(Behind(lists));
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
            return declaration.WithAttributeLists(Behind(lists));
        return declaration.WithAttributeLists(lists.Replace(last, WithAttribute(last)));
    }

    private SyntaxList<AttributeListSyntax> Behind(SyntaxList<AttributeListSyntax> lists)
    {
        var last = lists.Last();
        var before = last.GetTrailingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? lists.Replace(last, last.WithoutTrailingTrivia()) : lists;
        return before.Add(List().WithTrailingTrivia(SyntaxFactory.Space));
    }

    private AttributeListSyntax WithAttribute(AttributeListSyntax list) => list.WithAttributes(
        SyntaxFactory.SeparatedList(list.Attributes.Concat([Attribute()]), list.Attributes.GetSeparators().Concat([Comma()])));

    /// <summary>The comma between two arguments.</summary>
    public static SyntaxToken Comma() => SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        leading.LastOrDefault() is var trivia && trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia) : default;

    // That of the file, which the declaration may have none of.
    private static SyntaxTrivia EndOfLine(SyntaxNode declaration) => SyntaxFactory.EndOfLine(LineEnd.Of(declaration.AncestorsAndSelf().Last().GetText()));

    private AttributeListSyntax List() => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute())).NormalizeWhitespace();

    // White space that can stretch would have the formatter lay out the line, as the options say and not as the file does.
    private AttributeSyntax Attribute() => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName("global::" + fullName).WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(arguments))).NormalizeWhitespace();
}
