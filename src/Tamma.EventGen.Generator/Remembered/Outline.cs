using System;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.Generator.Remembered;

/// <summary>
/// What of a file an event in another file may depend on: its usings; its types with their attributes and bases; its enums and constants;
/// which names its other members take and who sees them, for <c>nameof</c> and for what a name means. Not bodies, and not the types of
/// members: a record that an event holds, and the types around it, are declared in files of the event.
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
            AppendMember(outline, text, member);
        outline.Append('}');
    }

    private static void AppendMember(StringBuilder outline, SourceText text, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                AppendSpace(outline, text, space, space.Members);
                break;
            case TypeDeclarationSyntax type:
                AppendType(outline, text, type);
                break;
            case PropertyDeclarationSyntax property:
                outline.Append(property.Modifiers).Append(property.Identifier.Text).Append(';');
                break;
            case MethodDeclarationSyntax method:
                outline.Append(method.Modifiers).Append(method.Identifier.Text).Append(';');
                break;
            case EventDeclarationSyntax @event:
                outline.Append(@event.Modifiers).Append(@event.Identifier.Text).Append(';');
                break;
            case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                foreach (var variable in field.Declaration.Variables)
                    outline.Append(field.Modifiers).Append(variable.Identifier.Text).Append(';');
                break;
            // Its parameters tell what an attribute's arguments are; what it hands to its base, what a converter does.
            case ConstructorDeclarationSyntax constructor:
                outline.Append(constructor.ParameterList).Append(constructor.Initializer).Append(';');
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
        foreach (var member in type.Members)
            AppendMember(outline, text, member);
        outline.Append('}');
    }

    private static StringBuilder Append(StringBuilder outline, SourceText text, int start, int end) => outline.Append(text.ToString(TextSpan.FromBounds(start, end)));
}
