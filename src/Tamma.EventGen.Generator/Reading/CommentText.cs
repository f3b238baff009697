using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The text of a documentation comment: what is left of its lines without <c>///</c>, or <c>/**</c>, <c>*</c> and the end.</summary>
internal static class CommentText
{
    /// <summary>The text of the comment that documents a declaration; empty where none does.</summary>
    public static string Of(SyntaxNode declaration)
    {
        var text = new StringBuilder();
        var isEnded = false;
        var endsOfLine = 0;
        foreach (var trivia in CommentTrivia.Before(declaration))
        {
            var raw = trivia.Kind() switch
            {
                SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => trivia.ToFullString(),
                SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => trivia.ToString(),
                _ => "",
            };
            if (raw.Length == 0)
            {
                // A line without a comment ends a comment, which then documents nothing if another follows.
                endsOfLine += trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? 1 : 0;
                isEnded |= endsOfLine > 1;
                continue;
            }

            endsOfLine = 0;
            if (!IsDocumentation(raw))
            {
                isEnded = true;
                continue;
            }

            if (isEnded)
                text.Clear();
            isEnded = false;
            text.Append(WithoutMarks(raw)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lines of a comment, or of a part of it, without the marks of the comment.</summary>
    public static string WithoutMarks(string comment) => string.Join("\n", comment.Split('\n').Select(Uncomment));

    /// <summary>Whether a comment is one of documentation, by its first mark.</summary>
    public static bool IsDocumentation(string comment)
    {
        var text = comment.TrimStart();
        return (text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal)) || (text.StartsWith("/**", StringComparison.Ordinal) && !text.StartsWith("/**/", StringComparison.Ordinal));
    }

    private static string Uncomment(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith("///", StringComparison.Ordinal))
            return text.Substring(3);
        if (text.StartsWith("/**", StringComparison.Ordinal))
            return WithoutEnd(text.Substring(3));
        return WithoutEnd(text.StartsWith("*", StringComparison.Ordinal) && !text.StartsWith("*/", StringComparison.Ordinal) ? text.Substring(1) : text);
    }

    private static string WithoutEnd(string text)
    {
        var end = text.IndexOf("*/", StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end);
    }
}
