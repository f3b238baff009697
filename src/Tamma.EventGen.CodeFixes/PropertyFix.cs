using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.CodeFixes;

/// <summary>A fix that edits the property around the finding, or the parameter that declares it.</summary>
public abstract class PropertyFix : SolutionFix
{
    private protected PropertyFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    private protected sealed override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceTree is not { } tree || project.Solution.GetDocument(tree) is not { } document)
            return null;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return MemberSyntax.Around(root?.FindNode(diagnostic.Location.SourceSpan)) is { } declaration && model is not null && MemberSyntax.PropertyOf(declaration, model, cancellation) is { } property
            ? EditOf(new FoundProperty(document, declaration, property, model), diagnostic)
            : null;
    }

    /// <summary>The edit that mends a finding, or null where there is none.</summary>
    private protected abstract SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic);

    /// <summary>A property with where it stands.</summary>
    private protected sealed record FoundProperty(Document Document, SyntaxNode Declaration, IPropertySymbol Symbol, SemanticModel Model);
}
