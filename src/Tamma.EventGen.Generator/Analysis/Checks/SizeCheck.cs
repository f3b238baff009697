using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which members may make an event as large as they like: of each member, the outermost text and the outermost collection.</summary>
internal sealed class SizeCheck : EventCheck
{
    /// <summary>The length that the fix limits a text to, in code points.</summary>
    internal const int TextLimit = 2000;

    /// <summary>The number of elements that the fix limits a collection to.</summary>
    internal const int CollectionLimit = 1000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(SizeRules.TextUnbounded, SizeRules.CollectionUnbounded);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        // Where an attribute is refused, it is not known what it limits.
        if (read.Declaration is null)
            return;
        foreach (var member in read.Members)
        {
            foreach (var part in LimitedPart.Of(member.Binding.Property.Type).Where(part => IsUnbounded(part.Type)).GroupBy(part => part.Type is StringType).Select(parts => parts.First()))
            {
                read.ReportOnce(Diagnostic.Create(
                    part.Type is StringType ? SizeRules.TextUnbounded : SizeRules.CollectionUnbounded,
                    Locations.OfType(member.Symbol, read.Cancellation),
                    part.Properties(part.Type is StringType { Format: StringFormat.Base64 } ? null : Constraints.WithCount(part.Type, new CountRange(0, part.Type is StringType ? TextLimit : CollectionLimit)), member.Binding.Property.Default),
                    member.Symbol.Name,
                    part.IsItem ? "each of its items with [Items]" : "it with [MaxLength]"));
            }
        }
    }

    private static bool IsUnbounded(ContractType type) => type switch
    {
        StringType text => TextLength.LongestOf(text) is null,
        // A set has no more elements than there are values.
        ArrayType { Count.Maximum: null } array => !array.IsUnique || array.Items is not (BooleanType or StringType { AllowedValues.Count: > 0 } or IntegerType { AllowedValues.Count: > 0 } or NumberType { AllowedValues.Count: > 0 }),
        MapType { Count.Maximum: null } => true,
        _ => false,
    };
}
