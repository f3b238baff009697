using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Validation;

/// <summary>Whether the limits of a type leave it any value.</summary>
public static class Satisfiability
{
    private static readonly ContractView NoObjects = new(new EventContract(), Side.Reader);

    // What takes a search.
    private static readonly Memoized<ContractType, bool> Empty = new(type => new Sampler(NoObjects, NoObjects, new PatternCache()).OfNotNull(type).IsEmpty);

    /// <summary>
    /// The innermost part of a type that has no value but null; null where each has one, and where it would take too long to tell. An
    /// object is taken to have values.
    /// </summary>
    public static ContractType? EmptyPart(ContractType type) => type.WithParts().Reverse().FirstOrDefault(IsEmpty);

    private static bool IsEmpty(ContractType type) => type switch
    {
        IntegerType { MultipleOf: null, AllowedValues.Count: 0 } integer => integer.Range.IsEmpty,
        NumberType { MultipleOf: null, AllowedValues.Count: 0 } number => number.Range.IsEmpty,
        IntegerType or NumberType => NumberSet.Of(type)!.IsEmpty,
        StringType text => text.Length.IsEmpty || (IsHard(text) && Empty.Of(text with { IsNullable = false })),
        ArrayType array => array.Count.IsEmpty || (array.IsUnique && array.Count.Minimum > 1 && HasFewValues(array.Items) && Empty.Of(array with { IsNullable = false })),
        MapType map => map.Count.IsEmpty,
        _ => false,
    };

    private static bool IsHard(StringType type) =>
        type.Patterns.Count > 0 || type.AllowedValues.Count > 0 || (type.Format != StringFormat.None && type.Length != CountRange.Unlimited);

    private static bool HasFewValues(ContractType type) => type switch
    {
        BooleanType or IntegerType or NumberType or StringType { AllowedValues.Count: > 0 } => true,
        StringType { Patterns.Count: > 0 } text => TextLength.LongestOf(text) is not null,
        _ => false,
    };
}
