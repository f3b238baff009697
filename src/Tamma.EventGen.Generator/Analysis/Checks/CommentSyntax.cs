using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>
/// The documentation comments of a symbol as the compiler has parsed them, of all its declarations. What is said elsewhere, by
/// <c>&lt;inheritdoc/&gt;</c> or <c>&lt;include/&gt;</c>, the compiler doesn't see: it may be anything.
/// </summary>
internal sealed class CommentSyntax
{
    private readonly DocumentationCommentTriviaSyntax[] _comments;

    private CommentSyntax(IEnumerable<SyntaxNode> declarations) => _comments = declarations
        .SelectMany(declaration => declaration.GetLeadingTrivia())
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .ToArray();

    /// <summary>Whether words of a summary are there, or may be elsewhere.</summary>
    public bool MayHaveSummary => IsElsewhere || Elements("summary").Any(HasWords);

    /// <summary>Whether an example is there, or may be elsewhere.</summary>
    public bool MayHaveExample => IsElsewhere || Examples.Any(HasWords);

    /// <summary>The examples, in their order.</summary>
    public IEnumerable<XmlElementSyntax> Examples => Elements("example");

    private bool IsElsewhere => _comments.Any(comment => comment.DescendantNodes().Any(node => NameOf(node) is "inheritdoc" or "include"));

    /// <summary>The comments; null for a symbol of another project, and where the project wants no documentation, so that comments are not parsed.</summary>
    public static CommentSyntax? Of(ISymbol symbol, CancellationToken cancellation)
    {
        var declarations = symbol.DeclaringSyntaxReferences;
        return declarations.IsEmpty || declarations.Any(declaration => declaration.SyntaxTree.Options.DocumentationMode == DocumentationMode.None)
            ? null
            : new CommentSyntax(declarations.Select(declaration => declaration.GetSyntax(cancellation)));
    }

    private IEnumerable<XmlElementSyntax> Elements(string name) => _comments
        .SelectMany(comment => comment.Content)
        .OfType<XmlElementSyntax>()
        .Where(element => string.Equals(NameOf(element), name, System.StringComparison.Ordinal));

    // Of an element without text, such as <see cref="…"/>, its attribute is what a reader sees.
    private static bool HasWords(XmlElementSyntax element) => element.DescendantNodes().Any(node => node switch
    {
        XmlTextSyntax text => HasWords(text.TextTokens),
        XmlCDataSectionSyntax data => HasWords(data.TextTokens),
        XmlEmptyElementSyntax empty => empty.Attributes.Count > 0,
        _ => false,
    });

    private static bool HasWords(SyntaxTokenList tokens) => tokens.Any(token => !string.IsNullOrWhiteSpace(token.ValueText));

    private static string? NameOf(SyntaxNode node) => node switch
    {
        XmlElementSyntax element => element.StartTag.Name.LocalName.ValueText,
        XmlEmptyElementSyntax empty => empty.Name.LocalName.ValueText,
        _ => null,
    };
}
