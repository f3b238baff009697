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
/// What of a file an event in another file may depend on: everything but bodies, initializers that are no constants, comments, and the
/// properties of events, which others can only name, and <c>nameof</c> is what it says also where there is no such name.
/// </summary>
internal sealed class Outline
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Outlines = new();

    private readonly StringBuilder _text = new();
    private readonly SourceText _source;

    private Outline(CompilationUnitSyntax file, SourceText source)
    {
        _source = source;
        // What #if leaves in may change while the text between stays.
        foreach (var trivia in file.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia))
                _text.Append(trivia.ToString());
        }

        AppendSpace(file, file.Members);
    }

    /// <summary>The outline of a file: equal text, equal meaning to the other files.</summary>
    public static string Of(SyntaxTree file) => Outlines.GetValue(file, static file => new Outline((CompilationUnitSyntax)file.GetRoot(), file.GetText())._text.ToString());

    // All that stands before the first member: the name, extern aliases, usings, attributes of the assembly.
    private void AppendSpace(SyntaxNode space, SyntaxList<MemberDeclarationSyntax> members)
    {
        Append(space.SpanStart, Math.Max(space.SpanStart, members.Count > 0 ? members[0].FullSpan.Start : space.Span.End));
        _text.Append('{');
        foreach (var member in members)
            AppendMember(member, isOfEvent: false);
        _text.Append('}');
    }

    private void AppendMember(MemberDeclarationSyntax member, bool isOfEvent)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                AppendSpace(space, space.Members);
                break;
            case TypeDeclarationSyntax type:
                AppendType(type);
                break;
            case PropertyDeclarationSyntax when isOfEvent:
                break;
            case PropertyDeclarationSyntax property:
                AppendUntil(property, (SyntaxNode?)property.AccessorList ?? property.ExpressionBody);
                break;
            case EventDeclarationSyntax @event:
                AppendUntil(@event, @event.AccessorList);
                break;
            // What a constructor hands to its base tells what a converter does.
            case BaseMethodDeclarationSyntax method:
                AppendUntil(method, (SyntaxNode?)method.Body ?? method.ExpressionBody);
                break;
            case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                AppendUntil(field, field.Declaration.Variables[0]);
                foreach (var variable in field.Declaration.Variables)
                    _text.Append(variable.Identifier.Text).Append(';');
                break;
            default:
                Append(member.SpanStart, member.Span.End);
                break;
        }
    }

    private void AppendType(TypeDeclarationSyntax type)
    {
        var isOpened = type.OpenBraceToken is { RawKind: not 0, IsMissing: false };
        Append(type.SpanStart, isOpened ? type.OpenBraceToken.SpanStart : type.Span.End);
        _text.Append('{');
        // An alias of the attribute's name makes the outline longer, and nothing else.
        var isEvent = type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("TammaEvent"));
        // A constant or a type in an event, which others may use, is ambiguous while a property has its name.
        var isOfProperties = isEvent && type.Members.All(member => member is MethodDeclarationSyntax || (member is PropertyDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.StaticKeyword)));
        foreach (var member in type.Members)
            AppendMember(member, isOfProperties);
        _text.Append('}');
    }

    private void AppendUntil(SyntaxNode member, SyntaxNode? body)
    {
        Append(member.SpanStart, body?.SpanStart ?? member.Span.End);
        _text.Append(';');
    }

    private void Append(int start, int end) => _text.Append(_source.ToString(TextSpan.FromBounds(start, end)));
}
