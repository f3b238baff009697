using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Expressions of what a type has by itself.</summary>
internal static class DefaultSyntax
{
    /// <summary>Whether it is <c>default</c>, also of a type that is named.</summary>
    public static bool IsDefault(ExpressionSyntax expression) =>
        expression is DefaultExpressionSyntax || expression.IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>The same, or whether it is <c>null</c>.</summary>
    public static bool IsNullOrDefault(ExpressionSyntax expression) => IsDefault(expression) || expression.IsKind(SyntaxKind.NullLiteralExpression);
}
