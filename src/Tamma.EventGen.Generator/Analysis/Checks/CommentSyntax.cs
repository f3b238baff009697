using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>
/// The documentation comments of a symbol, of all its declarations. What <c>&lt;include/&gt;</c> says elsewhere is not seen: it may be
/// anything. Examples are not inherited.
/// </summary>
internal sealed class CommentSyntax
{
    private readonly Comment[] _comments;
    private CommentSyntax(IReadOnlyCollection<SyntaxNode> declarations)
    {
        _comments = declarations.SelectMany(CommentsOf).ToArray();
        IsInherited = Has("inheritdoc");
        IsIncluded = Has("include")
            || declarations.Any(declaration => !CommentTrivia.IsParsed(declaration) && declaration.GetLeadingTrivia().Any(IsConditional));
    }

    /// <summary>Whether words of a summary are there, or may be elsewhere.</summary>
    public bool MayHaveSummary => IsIncluded || Elements("summary").Any(element => HasWords(element.Syntax));

    /// <summary>Whether words may be where nobody looks.</summary>
    public bool IsIncluded { get; }

    /// <summary>Whether words may come from another declaration.</summary>
    public bool IsInherited { get; }

    /// <summary>Whether an example is there, or may be elsewhere.</summary>
    public bool MayHaveExample => IsIncluded || Examples.Any(example => HasWords(example.Syntax));

    /// <summary>The examples, in their order.</summary>
    public IEnumerable<Element> Examples => Elements("example");

    /// <summary>The comments; null for a symbol of another project.</summary>
    public static CommentSyntax? Of(ISymbol symbol, CancellationToken cancellation)
    {
        var declarations = symbol.DeclaringSyntaxReferences;
        return declarations.IsEmpty ? null : new CommentSyntax(declarations.Select(declaration => declaration.GetSyntax(cancellation)).ToArray());
    }

    // Which comments are in force behind it, the parser of the trivia alone doesn't know: it has no symbols.
    private static bool IsConditional(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    // Where a project writes no documentation file, the compiler doesn't parse the comments; the contract has them all the same.
    private static IEnumerable<Comment> CommentsOf(SyntaxNode declaration)
    {
        var trivia = CommentTrivia.Before(declaration);
        return trivia.Count == 0 || CommentTrivia.IsParsed(declaration)
            ? In(trivia, 0)
            : In(SyntaxFactory.ParseLeadingTrivia(string.Concat(trivia.Select(one => one.ToFullString()))), trivia[0].FullSpan.Start);

        IEnumerable<Comment> In(IEnumerable<SyntaxTrivia> list, int start) => list
            .Select(one => one.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .Select(comment => new Comment(comment, declaration.SyntaxTree, start));
    }

    private bool Has(string element) => _comments.Any(comment => comment.Syntax.DescendantNodes().Any(node => string.Equals(NameOf(node), element, System.StringComparison.Ordinal)));

    private IEnumerable<Element> Elements(string name) => _comments
        .SelectMany(comment => comment.Syntax.Content
            .OfType<XmlElementSyntax>()
            .Where(element => string.Equals(NameOf(element), name, System.StringComparison.Ordinal))
            .Select(element => new Element(element, comment.LocationOf(element))));

    // Of an element without text, such as <see cref="…"/>, its attribute is what a reader sees.
    private static bool HasWords(XmlElementSyntax element) => element.DescendantNodes().Any(node => node switch
    {
        XmlTextSyntax text => HasWords(text.TextTokens),
        XmlCDataSectionSyntax data => HasWords(data.TextTokens),
        XmlEmptyElementSyntax empty => empty.Attributes.Count > 0 && NameOf(empty) is not "inheritdoc",
        _ => false,
    });

    private static bool HasWords(SyntaxTokenList tokens) => tokens.Any(token => !string.IsNullOrWhiteSpace(token.ValueText));

    private static string? NameOf(SyntaxNode node) => node switch
    {
        XmlElementSyntax element => element.StartTag.Name.LocalName.ValueText,
        XmlEmptyElementSyntax empty => empty.Name.LocalName.ValueText,
        _ => null,
    };

    /// <summary>An element of a comment.</summary>
    internal readonly record struct Element(XmlElementSyntax Syntax, Location Location);

    // The start is that of the text that was parsed.
    private readonly record struct Comment(DocumentationCommentTriviaSyntax Syntax, SyntaxTree Tree, int Start)
    {
        public Location LocationOf(SyntaxNode node) => Location.Create(Tree, new TextSpan(Start + node.SpanStart, node.Span.Length));
    }
}
