using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Tamma.EventGen.CodeFixes;

/// <summary>Makes the edits of all findings in one solution, in the order of the source.</summary>
internal sealed class SolutionFixAll(string title, Func<Project, Diagnostic, CancellationToken, Task<SolutionEdit?>> editOf) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new List<SolutionEdit>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            foreach (var diagnostic in InOrder(await DiagnosticsOf(context, project).ConfigureAwait(false)))
            {
                if (await editOf(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
                    edits.Add(edit);
            }
        }

        return CodeAction.Create(title, cancellation => ApplyAsync(context.Solution, edits, cancellation), context.CodeActionEquivalenceKey);
    }

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context, Project project) => context is { Scope: FixAllScope.Document, Document: { } document }
        ? context.GetDocumentDiagnosticsAsync(document)
        : context.GetAllDiagnosticsAsync(project);

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<SolutionEdit> edits, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(solution);
        foreach (var edit in edits)
            await edit.ApplyAsync(editor, cancellation).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }
}
