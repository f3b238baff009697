using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// TEG1003, TEG1030, TEG1031, TEG1034: gives the event the name that was probably meant, where there is one. A constant is left alone: others may
/// use it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameEventFix)), Shared]
public sealed class NameEventFix() : SolutionFix(
    "Name it as suggested",
    NamingRules.EventTypeMalformed,
    NamingRules.AggregateUnknown,
    NamingRules.EventNameNotPast,
    NamingRules.EventNameAbbreviated)
{
    private protected override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(EventNamingCheck.Suggestion, out var name) || name is null)
            return null;
        if (await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is not { Node: LiteralExpressionSyntax literal } found)
            return null;
        var renamed = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(literal);
        return new SolutionEdit("Name it '" + name + "'", async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(literal, renamed));
    }
}
