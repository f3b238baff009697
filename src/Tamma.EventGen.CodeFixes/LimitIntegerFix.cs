using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1018: limits an integer to ±(2^53 - 1). As the attribute's doubles these are exact.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitIntegerFix)), Shared]
public sealed class LimitIntegerFix() : LimitFix("Limit it to what JavaScript holds exactly", PropertyRules.IntegerUnsafe)
{
    private const long MaxSafe = ShapeCheck.MaxSafeInteger;
    private static readonly string Greatest = MaxSafe.ToString(CultureInfo.InvariantCulture);
    private static readonly string Least = "-" + Greatest;

    private protected override string Attribute => AttributeNames.Range;

    private protected override IReadOnlyList<string> Arguments => [Least, Greatest];

    private protected override IReadOnlyList<(string Name, string Value)> ItemArguments => [("Minimum", Least), ("Maximum", Greatest)];

    /// <summary>The limits that are beyond, or that are none, such as <c>long.MaxValue</c>.</summary>
    private protected override AttributeArgumentListSyntax? Tighten(AttributeSyntax attribute, AttributeData existing)
    {
        if (existing.ConstructorArguments.Length != 2 || attribute.ArgumentList is not { } list || list.Arguments.Any(argument => argument.NameColon is not null))
            return null;
        var (first, second) = (list.Arguments[0], list.Arguments[1]);
        if (IsBeyond(existing.ConstructorArguments[0].Value, sign: -1))
            list = list.ReplaceNode(first.Expression, SyntaxFactory.ParseExpression(Least));
        if (IsBeyond(existing.ConstructorArguments[1].Value, sign: 1))
            list = list.ReplaceNode(list.Arguments[1].Expression, SyntaxFactory.ParseExpression(Greatest).WithTriviaFrom(second.Expression));
        return list;
    }

    private static bool IsBeyond(object? limit, int sign) =>
        AttributeArguments.TryReadLimit(limit, out var number) && (number is null || (sign < 0 ? number < -MaxSafe : number > MaxSafe));
}
