using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// TEG1040, TEG1041: adds a summary. An event's name is a sentence to start from; what a member or a nested record means only the
/// author knows, so that theirs is empty, and stays reported.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSummaryFix)), Shared]
public sealed class AddSummaryFix() : CommentFix("Add a summary", DocumentationRules.EventUndocumented, DocumentationRules.MemberUndocumented)
{
    private protected override async Task<(string Title, TextChange Change)?> EditOfAsync(
        Document document, MemberDeclarationSyntax declaration, DeclarationComment comment, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var sentence = model?.GetDeclaredSymbol(declaration, cancellation) is { } symbol
            && EventAttribute.TypeOf(symbol) is { } eventType
            ? EventSentence.Of(eventType)
            : null;
        var element = "<summary>" + sentence + "</summary>";
        if (comment.Find("summary") is { } empty)
            return sentence is null ? null : (TitleOf(sentence), comment.Replace(empty, element));
        return (TitleOf(sentence), comment.InsertFirst(element));
    }

    private static string TitleOf(string? sentence) => sentence is null ? "Add an empty summary" : "Add the summary '" + sentence + "'";
}
