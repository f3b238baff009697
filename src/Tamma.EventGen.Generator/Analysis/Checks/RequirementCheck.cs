using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which members can have no value because what they hold requires them again.</summary>
internal sealed class RequirementCheck : EventCheck
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        DeclarationRules.RequirementEndless,
        PropertyRules.PropertyTypeNotSupported,
        DeclarationRules.DeclarationNotSupported);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (read.Declaration is not { Contract: var contract })
            return;
        foreach (var (reference, member) in EndlessMembers.Of(contract))
        {
            if (read.Symbols.PropertyOf(reference, member.JsonName) is { } property)
                read.ReportOnce(DeclarationRules.RequirementEndless, property, Locations.OfType(property, read.Cancellation), property.Name, property.ContainingType.Name);
        }
    }
}
