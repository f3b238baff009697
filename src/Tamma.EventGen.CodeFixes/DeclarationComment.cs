using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.CodeFixes;

/// <summary>The documentation comment of a declaration, as text to be edited: <c>///</c> at the declaration's indentation.</summary>
internal sealed class DeclarationComment(MemberDeclarationSyntax declaration, SourceText text)
{
    /// <summary>Whether each comment is one of <c>///</c>: into one of <c>/**</c> no line of another kind can be put.</summary>
    public static bool CanBeEdited(MemberDeclarationSyntax declaration) => declaration.GetLeadingTrivia().All(trivia => !trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));

    /// <summary>The element of a name, or null.</summary>
    public XmlElementSyntax? Find(string name) => Comments
        .SelectMany(comment => ((DocumentationCommentTriviaSyntax)comment.GetStructure()!).Content)
        .OfType<XmlElementSyntax>()
        .FirstOrDefault(element => string.Equals(element.StartTag.Name.LocalName.ValueText, name, System.StringComparison.Ordinal));

    /// <summary>The edit that puts lines before the others of the comment.</summary>
    public TextChange InsertFirst(params string[] lines) => Comments.Select(comment => comment.FullSpan.Start).DefaultIfEmpty(-1).Last() is var start and >= 0
        ? new TextChange(new TextSpan(start, 0), string.Concat(lines.Select(line => "/// " + line + NewLine + IndentationAt(start))))
        : InsertBeforeDeclaration(lines);

    /// <summary>The edit that puts lines after the others of the comment.</summary>
    public TextChange InsertLast(params string[] lines) => Comments.Select(comment => comment.FullSpan).LastOrDefault() is { Length: > 0 } span
        ? new TextChange(new TextSpan(span.End, 0), string.Concat(lines.Select(line => IndentationAt(span.Start) + "/// " + line + NewLine)))
        : InsertBeforeDeclaration(lines);

    /// <summary>The edit that puts lines in the place of an element.</summary>
    public TextChange Replace(XmlElementSyntax element, params string[] lines) =>
        new(element.Span, string.Join(NewLine + IndentationAt(element.SpanStart) + "/// ", lines));

    private IEnumerable<SyntaxTrivia> Comments => declaration.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    private string NewLine => LineEnd.Of(text);

    private TextChange InsertBeforeDeclaration(string[] lines)
    {
        var start = declaration.GetFirstToken().SpanStart;
        var indentation = IndentationAt(start);
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(start).Start, start)).TrimEnd();
        var added = string.Concat(lines.Select(line => "/// " + line + NewLine + indentation));
        // Only at the start of a line it is a comment of the declaration.
        return before.Length == 0
            ? new TextChange(new TextSpan(start, 0), added)
            : new TextChange(TextSpan.FromBounds(text.Lines.GetLineFromPosition(start).Start + before.Length, start), NewLine + indentation + added);
    }

    private string IndentationAt(int position) => new(text.Lines.GetLineFromPosition(position).ToString().TakeWhile(c => c is ' ' or '\t').ToArray());
}
