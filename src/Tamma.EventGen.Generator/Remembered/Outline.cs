using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.Generator.Remembered;

/// <summary>
/// What of a file an event in another file may depend on: everything but bodies, initializers that are no constants, comments, and what
/// the properties of an event are; their names and modifiers count, for <c>nameof</c> and for what a name means.
/// </summary>
internal static class Outline
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Outlines = new();

    /// <summary>The outline of a file: equal text, equal meaning to the others.</summary>
    public static string Of(SyntaxTree file) => Outlines.GetValue(file, static file => Write((CompilationUnitSyntax)file.GetRoot(), file.GetText()));

    private static string Write(CompilationUnitSyntax file, SourceText text)
    {
        var outline = new StringBuilder();
        // What #if leaves in may change while the text between stays.
        foreach (var trivia in file.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia))
                outline.Append(trivia.ToString());
        }

        AppendSpace(outline, text, file, file.Members);
        return outline.ToString();
    }

    // All that stands before the first member: the name, extern aliases, usings, attributes of the assembly.
    private static void AppendSpace(StringBuilder outline, SourceText text, SyntaxNode space, SyntaxList<MemberDeclarationSyntax> members)
    {
        Append(outline, text, space.SpanStart, Math.Max(space.SpanStart, members.Count > 0 ? members[0].FullSpan.Start : space.Span.End)).Append('{');
        foreach (var member in members)
            AppendMember(outline, text, member, isOfEvent: false);
        outline.Append('}');
    }

    private static void AppendMember(StringBuilder outline, SourceText text, MemberDeclarationSyntax member, bool isOfEvent)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                AppendSpace(outline, text, space, space.Members);
                break;
            case TypeDeclarationSyntax type:
                AppendType(outline, text, type);
                break;
            case PropertyDeclarationSyntax property when isOfEvent && !property.Modifiers.Any(SyntaxKind.StaticKeyword):
                outline.Append(property.Modifiers).Append(property.Identifier.Text).Append(';');
                break;
            case PropertyDeclarationSyntax property:
                AppendUntil(outline, text, property, (SyntaxNode?)property.AccessorList ?? property.ExpressionBody);
                break;
            case EventDeclarationSyntax @event:
                AppendUntil(outline, text, @event, @event.AccessorList);
                break;
            // What a constructor hands to its base tells what a converter does.
            case BaseMethodDeclarationSyntax method:
                AppendUntil(outline, text, method, (SyntaxNode?)method.Body ?? method.ExpressionBody);
                break;
            case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                AppendUntil(outline, text, field, field.Declaration.Variables[0]);
                foreach (var variable in field.Declaration.Variables)
                    outline.Append(variable.Identifier.Text).Append(';');
                break;
            default:
                Append(outline, text, member.SpanStart, member.Span.End);
                break;
        }
    }

    private static void AppendType(StringBuilder outline, SourceText text, TypeDeclarationSyntax type)
    {
        var isOpened = type.OpenBraceToken is { RawKind: not 0, IsMissing: false };
        Append(outline, text, type.SpanStart, isOpened ? type.OpenBraceToken.SpanStart : type.Span.End).Append('{');
        // An alias of the attribute's name makes the outline longer, and nothing else.
        var isEvent = type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("TammaEvent"));
        foreach (var member in type.Members)
            AppendMember(outline, text, member, isEvent);
        outline.Append('}');
    }

    private static void AppendUntil(StringBuilder outline, SourceText text, SyntaxNode member, SyntaxNode? body) =>
        Append(outline, text, member.SpanStart, body?.SpanStart ?? member.Span.End).Append(';');

    private static StringBuilder Append(StringBuilder outline, SourceText text, int start, int end) => outline.Append(text.ToString(TextSpan.FromBounds(start, end)));
}
