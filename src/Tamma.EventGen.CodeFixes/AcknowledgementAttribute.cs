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

    /// <summary>The declaration with the attribute after those that it has.</summary>
    public SyntaxNode AddTo(SyntaxNode declaration) =>
        new AddedAttribute("Tamma.Events." + name, [SyntaxFactory.AttributeArgument(argument), SyntaxFactory.AttributeArgument(Literal(Reason))]).AddTo(declaration);

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
