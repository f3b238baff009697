using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>Declares the smallest version that a change is legal in. Where it takes an acknowledgement, too, the fix of that one does both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareVersionFix)), Shared]
public sealed class DeclareVersionFix() : SolutionFix(
    "Declare the version that it takes",
    CompatibilityRules.FieldRemoved,
    CompatibilityRules.FieldRenamed,
    CompatibilityRules.FieldAdded,
    CompatibilityRules.PresenceChanged,
    CompatibilityRules.NullabilityChanged,
    CompatibilityRules.TypeChanged,
    CompatibilityRules.ValuesChanged,
    CompatibilityRules.RangeChanged,
    CompatibilityRules.MultipleOfChanged,
    CompatibilityRules.LengthChanged,
    CompatibilityRules.PatternChanged,
    CompatibilityRules.FormatChanged,
    CompatibilityRules.CountChanged,
    CompatibilityRules.UniquenessChanged,
    CompatibilityRules.UnionCasesChanged,
    CompatibilityRules.DiscriminatorChanged,
    CompatibilityRules.ReaderClosed,
    CompatibilityRules.PublishedContractChanged,
    CompatibilityRules.VersionStepTooSmall,
    CompatibilityRules.VersionBelowPublished)
{
    private protected override bool EditsDeclaration => false;

    private protected override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Properties.TryGetValue(CompatibilityProperties.AcknowledgedBy, out var attribute) && attribute is not null)
            return null;
        return await VersionArgument.OfAsync(project, diagnostic, cancellation).ConfigureAwait(false) is { IsTooSmall: true } version
            ? new SolutionEdit("Declare version " + version.Smallest, version.DeclareAsync)
            : null;
    }
}
