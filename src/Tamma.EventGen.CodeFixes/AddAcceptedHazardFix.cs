using System.Collections.Generic;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2017, TEG2018, TEG2019: accepts the hazard; the name of the rule's field is that of the hazard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAcceptedHazardFix)), Shared]
public sealed class AddAcceptedHazardFix() : AcknowledgementFix(
    "Add [AcceptedHazard]", CompatibilityRules.ReaderClosed, CompatibilityRules.PrecisionLost, CompatibilityRules.DefaultChanged)
{
    private static readonly Dictionary<string, string> Hazards = new(System.StringComparer.Ordinal)
    {
        [CompatibilityRules.ReaderClosed.Id] = nameof(CompatibilityRules.ReaderClosed),
        [CompatibilityRules.PrecisionLost.Id] = nameof(CompatibilityRules.PrecisionLost),
        [CompatibilityRules.DefaultChanged.Id] = nameof(CompatibilityRules.DefaultChanged),
    };

    private protected override AcknowledgementAttribute? AttributeOf(Diagnostic diagnostic) => AcknowledgementAttribute.OfHazard(Hazards[diagnostic.Id]);

    private protected override SyntaxNode? TargetOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) =>
        declaration is PropertyDeclarationSyntax or ParameterSyntax ? declaration : RecordOf(declaration, model, cancellation);
}
