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
        return await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is { } found
            && MemberSyntax.Around(found.Node) is { } declaration
            && MemberSyntax.PropertyOf(declaration, found.Model, cancellation) is { } property
            ? EditOf(new FoundProperty(found.Document, declaration, property, found.Model), diagnostic)
            : null;
    }

    /// <summary>The edit that mends a finding, or null where there is none.</summary>
    private protected abstract SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic);

    /// <summary>A property with where it stands.</summary>
    private protected sealed record FoundProperty(Document Document, SyntaxNode Declaration, IPropertySymbol Symbol, SemanticModel Model);
}
