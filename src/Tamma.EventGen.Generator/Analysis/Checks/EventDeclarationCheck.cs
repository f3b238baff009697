using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says what the reader found: what the generator refuses, and what is doubtful.</summary>
internal sealed class EventDeclarationCheck : EventCheck
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        DeclarationRules.EventNotPartial,
        DeclarationRules.EventNotRecord,
        DeclarationRules.VersionNotSemantic,
        DeclarationRules.DeclarationNotSupported,
        PropertyRules.PropertyTypeNotSupported,
        PropertyRules.PropertyNotInitializable,
        PropertyRules.PropertySettable,
        PropertyRules.JsonNameDuplicated,
        PropertyRules.RequiredWithInitializer,
        PropertyRules.PresenceUndecided,
        PropertyRules.DefaultNotLegal,
        ConstraintRules.AttributeNotSupported,
        ConstraintRules.AttributeArgumentInvalid,
        ConstraintRules.PatternNotSupported,
        ConstraintRules.ConstraintUnsatisfiable,
        ConstraintRules.AttributeNotStated,
        ConstraintRules.PatternReadDifferently,
        ConstraintRules.RangeCultureDependent,
        AnnotationRules.TagNotText,
        AnnotationRules.TagDuplicated,
        AnnotationRules.TruncationTooLong,
        AnnotationRules.TruncationNotText,
        AnnotationRules.AnnotationIgnored,
        AnnotationRules.BlobReferenceNotText, AnnotationRules.SensitiveTagged);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        foreach (var finding in read.Findings)
            read.ReportOnce(finding);
    }
}
