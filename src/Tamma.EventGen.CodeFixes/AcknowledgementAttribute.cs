using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Tamma.EventGen.CodeFixes;

/// <summary>An acknowledgement with the reason still to be written: <c>[Reserved("legacyId", "TODO: say why")]</c>.</summary>
/// <param name="name">The attribute's name, without its namespace.</param>
/// <param name="argument">What it is about: an expression.</param>
internal sealed class AcknowledgementAttribute(string name, ExpressionSyntax argument)
{
    private const string Namespace = "global::Tamma.Events.";
    private const string Reason = "TODO: say why";

    /// <summary>An acknowledgement of what became of a JSON name.</summary>
    public static AcknowledgementAttribute OfName(string attribute, string jsonName) => new(attribute, Literal(jsonName));

    /// <summary>An acknowledgement of a hazard.</summary>
    public static AcknowledgementAttribute OfHazard(string hazard) =>
        new("AcceptedHazard", SyntaxFactory.ParseExpression(Namespace + "CompatibilityHazard." + hazard).WithAdditionalAnnotations(Simplifier.Annotation));

    /// <summary>The attribute as a title shows it.</summary>
    public override string ToString() => "[" + name + "(" + argument.ToString().Replace(Namespace, "") + ", …)]";

    /// <summary>The declaration with the attribute after those that it has: on a line of its own, or in the last list where that shares its line.</summary>
    public MemberDeclarationSyntax AddTo(MemberDeclarationSyntax declaration)
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
        var separators = last.Attributes.GetSeparators().Concat([Comma()]);
        return declaration.WithAttributeLists(lists.Replace(last, last.WithAttributes(SyntaxFactory.SeparatedList(last.Attributes.Concat([Attribute()]), separators))));
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        leading.LastOrDefault() is var trivia && trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia) : default;

    private static SyntaxTrivia EndOfLine(SyntaxNode declaration) =>
        declaration.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var trivia && trivia.IsKind(SyntaxKind.EndOfLineTrivia)
            ? trivia
            : SyntaxFactory.LineFeed;

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static SyntaxToken Comma() => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    private AttributeListSyntax List() => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute()));

    private AttributeSyntax Attribute() => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName(Namespace + name).WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
            [SyntaxFactory.AttributeArgument(argument), SyntaxFactory.AttributeArgument(Literal(Reason))],
            [Comma()])));
}
