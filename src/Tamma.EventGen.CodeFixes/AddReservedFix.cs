using System;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2001, TEG2002: reserves the name of the member that is gone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddReservedFix)), Shared]
public sealed class AddReservedFix() : AcknowledgementFix("Add [Reserved]", CompatibilityRules.FieldRemoved, CompatibilityRules.FieldRenamed)
{
    private protected override AcknowledgementAttribute? AttributeOf(Diagnostic diagnostic) =>
        diagnostic.Properties[CompatibilityProperties.PublishedMember] is { } name ? AcknowledgementAttribute.OfName("Reserved", name) : null;

    private protected override SyntaxNode? TargetOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) =>
        RecordOf(declaration, model, cancellation);

    private protected override string TitleOf(AcknowledgementAttribute attribute, Diagnostic diagnostic) =>
        string.Equals(diagnostic.Id, CompatibilityRules.FieldRenamed.Id, StringComparison.Ordinal) ? "It is another member: add " + attribute : base.TitleOf(attribute, diagnostic);
}
