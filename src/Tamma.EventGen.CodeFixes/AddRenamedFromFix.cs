using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2002: says that the new member is the one that is gone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRenamedFromFix)), Shared]
public sealed class AddRenamedFromFix() : AcknowledgementFix("Add [RenamedFrom]", CompatibilityRules.FieldRenamed)
{
    private const string Attribute = "RenamedFrom";

    // Where published code must find the member, too, the attribute alone is not enough.
    private protected override AcknowledgementAttribute? AttributeOf(Diagnostic diagnostic) =>
        diagnostic.Properties[CompatibilityProperties.AcknowledgedBy] is Attribute && diagnostic.Properties[CompatibilityProperties.PublishedMember] is { } name
            ? AcknowledgementAttribute.OfName(Attribute, name)
            : null;

    private protected override SyntaxNode? TargetOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) =>
        declaration is PropertyDeclarationSyntax or ParameterSyntax ? declaration : null;

    private protected override string TitleOf(AcknowledgementAttribute attribute, Diagnostic diagnostic) => "It is the same member: add " + attribute;
}
