using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>What stands before a declaration, comments among it.</summary>
internal static class CommentTrivia
{
    /// <summary>The trivia before a declaration, adjacent and in their order.</summary>
    public static IReadOnlyList<SyntaxTrivia> Before(SyntaxNode declaration)
    {
        var leading = declaration.GetLeadingTrivia();
        if (IsParsed(declaration))
            return leading;
        // Behind the token before it, on that token's line, where the compiler has a comment that it does not parse.
        var begun = declaration.GetFirstToken().GetPreviousToken().TrailingTrivia;
        return begun.Any(IsDocumentation) ? begun.SkipWhile(trivia => !IsDocumentation(trivia)).Concat(leading).ToArray() : leading;
    }

    /// <summary>Whether the compiler parses the comments of a declaration's file: where the project writes a documentation file, and in an editor.</summary>
    public static bool IsParsed(SyntaxNode declaration) => declaration.SyntaxTree.Options.DocumentationMode != DocumentationMode.None;

    private static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && CommentText.IsDocumentation(trivia.ToString());
}
