using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.CodeFixes;

/// <summary>The version in the attribute of the event that a finding is about, wherever it stands.</summary>
/// <param name="Document">The document with the attribute.</param>
/// <param name="Value">The argument's expression.</param>
/// <param name="Declared">The version that it says.</param>
/// <param name="Smallest">The smallest version that the finding asks for.</param>
internal sealed record VersionArgument(Document Document, ExpressionSyntax Value, SemanticVersion Declared, SemanticVersion Smallest)
{
    private const string Parameter = "version";

    /// <summary>Whether the version has to be raised.</summary>
    public bool IsTooSmall => Declared < Smallest;

    /// <summary>The argument, or null where the finding asks for no version, or the version can't be found.</summary>
    public static async Task<VersionArgument?> OfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(CompatibilityProperties.SmallestVersion, out var text) || text is null || SemanticVersion.Parse(text) is not { } smallest)
            return null;
        // The version in the event's attribute is the last of the additional locations.
        if (await FoundNode.OfAsync(project, diagnostic.AdditionalLocations.LastOrDefault(), cancellation).ConfigureAwait(false) is not { } found)
            return null;
        if (found.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || ValueOf(attribute) is not { } value)
            return null;
        return found.Model.GetConstantValue(value, cancellation).Value is string version && SemanticVersion.Parse(version) is { } declared
            ? new VersionArgument(found.Document, value, declared, smallest)
            : null;
    }

    /// <summary>Declares the version, unless another edit has declared a higher one.</summary>
    public async Task DeclareAsync(SolutionEditor editor, CancellationToken cancellation)
    {
        var document = await editor.GetDocumentEditorAsync(Document.Id, cancellation).ConfigureAwait(false);
        // The editor finds the node again by its annotations.
        document.ReplaceNode(Value, (current, _) => IsEnough(current) ? current : current.CopyAnnotationsTo(Literal().WithTriviaFrom(current)));
    }

    private static ExpressionSyntax? ValueOf(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        return (arguments.FirstOrDefault(argument => string.Equals(argument.NameColon?.Name.Identifier.ValueText, Parameter, StringComparison.Ordinal))
            ?? arguments.Where(argument => argument.NameColon is null).ElementAtOrDefault(1))?.Expression;
    }

    private bool IsEnough(SyntaxNode current) =>
        current is LiteralExpressionSyntax literal && SemanticVersion.Parse(literal.Token.ValueText) is { } version && version >= Smallest;

    private LiteralExpressionSyntax Literal() => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Smallest.Text));
}
