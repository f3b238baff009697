using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>
/// Says which members can have no value, where that takes more than comparing numbers. It is no part of the reading, since the
/// generator has no use for the answer.
/// </summary>
internal sealed class ConstraintCheck : EventCheck
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        ConstraintRules.ConstraintUnsatisfiable,
        PropertyRules.PropertyTypeNotSupported,
        DeclarationRules.DeclarationNotSupported);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        foreach (var member in read.Symbols.Members)
        {
            var type = member.Binding.Property.Type;
            var written = WrittenForm.Of(type, member.Binding.Value);
            // Most types are written as they are read: they are looked at once.
            if ((Satisfiability.EmptyPart(type) ?? (ReferenceEquals(written, type) ? null : Satisfiability.EmptyPart(written))) is not { } empty)
                continue;
            var isItem = !ReferenceEquals(empty, type) && !ReferenceEquals(empty, written);
            var arguments = new object[] { member.Symbol.Name, isItem ? "hold no item" : "have no value", Constraints.TextOf(empty) };
            var attribute = member.Symbol.GetAttributes().LastOrDefault(attribute => IsLimit(attribute, isItem));
            read.ReportOnce(
                ConstraintRules.ConstraintUnsatisfiable,
                member.Symbol,
                attribute is null ? Locations.OfType(member.Symbol, read.Cancellation) : Locations.Of(attribute, read.Cancellation),
                arguments);
        }
    }

    private static bool IsLimit(AttributeData attribute, bool ofItems)
    {
        var name = AttributeNames.NameOf(attribute);
        return ConstraintReader.Knows(name) && string.Equals(name, AttributeNames.Items, StringComparison.Ordinal) == ofItems;
    }
}
