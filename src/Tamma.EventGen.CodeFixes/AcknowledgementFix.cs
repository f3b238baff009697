using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes;

/// <summary>Adds the attribute that acknowledges a change, and declares the version that the change takes then.</summary>
public abstract class AcknowledgementFix : SolutionFix
{
    private protected AcknowledgementFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    private protected sealed override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(CompatibilityProperties.AcknowledgedBy, out var acknowledgedBy) || acknowledgedBy is null)
            return null;
        if (await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } found || MemberSyntax.Around(found.Node) is not { } declaration)
            return null;
        if (AttributeOf(diagnostic) is not { } attribute || TargetOf(declaration, found.Model, cancellation) is not { } target || project.Solution.GetDocument(target.SyntaxTree) is not { } owner)
            return null;
        var version = await VersionArgument.OfAsync(project, diagnostic, cancellation).ConfigureAwait(false);
        var isTooSmall = version is { IsTooSmall: true };
        return new SolutionEdit(TitleOf(attribute, diagnostic) + (isTooSmall ? " and declare version " + version!.Smallest : ""), async (editor, token) =>
        {
            if (isTooSmall)
                await version!.DeclareAsync(editor, token).ConfigureAwait(false);
            var documents = await editor.GetDocumentEditorAsync(owner.Id, token).ConfigureAwait(false);
            documents.ReplaceNode(target, (current, _) => attribute.AddTo(current));
        });
    }

    /// <summary>The attribute for a finding.</summary>
    private protected abstract AcknowledgementAttribute? AttributeOf(Diagnostic diagnostic);

    /// <summary>The declaration that gets it, by the one around the finding.</summary>
    private protected abstract SyntaxNode? TargetOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation);

    /// <summary>What the fix does.</summary>
    private protected virtual string TitleOf(AcknowledgementAttribute attribute, Diagnostic diagnostic) => "Add " + attribute;

    /// <summary>Of the parts of a record, the one that has attributes already.</summary>
    private protected static TypeDeclarationSyntax? RecordOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = model.GetDeclaredSymbol(declaration, cancellation);
        var record = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        var parts = record?.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToArray() ?? [];
        return parts.FirstOrDefault(part => part.AttributeLists.Count > 0) ?? parts.FirstOrDefault();
    }
}
