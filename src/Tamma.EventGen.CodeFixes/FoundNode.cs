using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.CodeFixes;

/// <summary>What stands at a place, with all that an edit needs to know of it.</summary>
internal sealed record FoundNode(Document Document, SyntaxNode Node, SemanticModel Model)
{
    /// <summary>Finds the innermost node of a place.</summary>
    /// <returns>Null where the project has no such place.</returns>
    public static async Task<FoundNode?> OfAsync(Project project, Location? place, CancellationToken cancellation)
    {
        if (place?.SourceTree is not { } tree || project.Solution.GetDocument(tree) is not { } document)
            return null;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null ? null : new(document, root.FindNode(place.SourceSpan, getInnermostNodeForTie: true), model);
    }
}
