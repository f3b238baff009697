using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// What the fixes have in common whose edits meet: several findings may ask for edits of one declaration, and an edit may be in another
/// file than the finding (the version stands in the event's attribute, the finding perhaps in a nested record).
/// </summary>
public abstract class SolutionFix : RuleFix
{
    private protected SolutionFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SolutionFixAll(Title, EditWithinAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await EditWithinAsync(context.Document.Project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
                context.RegisterCodeFix(CodeAction.Create(edit.Title, cancellation => ApplyAsync(context.Document.Project.Solution, edit, cancellation), GetType().Name), diagnostic);
        }
    }

    /// <summary>Whether it edits what the finding is about, and not only the event's version.</summary>
    private protected virtual bool EditsDeclaration => true;

    // What another project declares is not edited from here.
    private Task<SolutionEdit?> EditWithinAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation) =>
        EditsDeclaration && FindingPlace.IsElsewhere(diagnostic.Properties) ? Task.FromResult<SolutionEdit?>(null) : EditOfAsync(project, diagnostic, cancellation);

    /// <summary>The edit that mends the finding, or null where this fix can't.</summary>
    private protected abstract Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation);

    private static async Task<Solution> ApplyAsync(Solution solution, SolutionEdit edit, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(solution);
        await edit.ApplyAsync(editor, cancellation).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }
}

/// <summary>An edit of the documents of a solution, which others may come before and after.</summary>
/// <param name="Title">What it does, in the words of the light bulb.</param>
/// <param name="ApplyAsync">Makes it.</param>
internal sealed record SolutionEdit(string Title, Func<SolutionEditor, CancellationToken, Task> ApplyAsync);
