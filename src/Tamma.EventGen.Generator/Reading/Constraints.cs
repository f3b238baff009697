using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Puts a limit on a type; null where the limit has no meaning for it.</summary>
internal static class Constraints
{
    /// <summary>Limits a text's length, unless its format sets it, a list's or a map's number of elements.</summary>
    public static ContractType? WithCount(ContractType type, CountRange count) => type switch
    {
        StringType { AllowedValues.Count: 0 } text when !HasOwnLength(text.Format) => text with { Length = text.Length.Intersect(count) },
        ArrayType array => array with { Count = array.Count.Intersect(count) },
        MapType map => map with { Count = map.Count.Intersect(count) },
        _ => null,
    };

    /// <summary>Limits a text's length.</summary>
    public static ContractType? WithLength(ContractType type, CountRange length) =>
        type is StringType ? WithCount(type, length) : null;

    /// <summary>Limits a number.</summary>
    public static ContractType? WithRange(ContractType type, NumericRange range) => type switch
    {
        IntegerType { EnumNames.Count: 0 } integer => integer with { Range = integer.Range.Intersect(OfIntegers(range)) },
        NumberType number => number with { Range = number.Range.Intersect(range) },
        _ => null,
    };

    /// <summary>Demands multiples of a number above zero.</summary>
    public static ContractType? WithMultipleOf(ContractType type, ExactNumber divisor) => type switch
    {
        IntegerType { EnumNames.Count: 0 } integer => integer with { MultipleOf = Common(integer.MultipleOf, divisor) },
        NumberType number => number with { MultipleOf = Common(number.MultipleOf, divisor) },
        _ => null,
    };

    /// <summary>What a number is a multiple of; null where it is one of no other.</summary>
    public static ExactNumber? MultipleOf(ContractType type) => type switch
    {
        IntegerType integer => integer.MultipleOf,
        NumberType number => number.MultipleOf,
        _ => null,
    };

    /// <summary>Demands a grammar of a text that has no other.</summary>
    public static ContractType? WithFormat(ContractType type, StringFormat format) =>
        type is StringType { AllowedValues.Count: 0 } text && (text.Format == StringFormat.None || text.Format == format) ? text with { Format = format } : null;

    /// <summary>Demands a pattern, in the schema's form, of a text.</summary>
    public static ContractType? WithPattern(ContractType type, string pattern) => type switch
    {
        StringType { AllowedValues.Count: 0 } text => text with { Patterns = text.Patterns.Concat([pattern]).Distinct(System.StringComparer.Ordinal).ToEquatableArray() },
        _ => null,
    };

    /// <summary>Whether no value can satisfy the type's own limits.</summary>
    public static bool IsNeverTrue(ContractType type) => type switch
    {
        IntegerType integer => integer.Range.IsEmpty || HasNoMultiple(integer.Range, integer.MultipleOf),
        NumberType number => number.Range.IsEmpty || HasNoMultiple(number.Range, number.MultipleOf),
        StringType text => text.Length.IsEmpty,
        ArrayType array => array.Count.IsEmpty || (array.Count.Minimum > 0 && IsNeverTrue(array.Items)),
        MapType map => map.Count.IsEmpty || (map.Count.Minimum > 0 && IsNeverTrue(map.Values)),
        _ => false,
    };

    /// <summary>The first allowed value that the type's other limits exclude, as text; null where there is none. Patterns are not tried.</summary>
    public static string? FirstOutside(ContractType type) => type switch
    {
        IntegerType integer => integer.AllowedValues.Where(value => IsOutside(value, integer.Range, integer.MultipleOf)).Select(value => value.ToString()).FirstOrDefault(),
        NumberType number => number.AllowedValues.Where(value => IsOutside(value, number.Range, number.MultipleOf)).Select(value => value.ToString()).FirstOrDefault(),
        StringType text => text.AllowedValues.Where(value => IsOutside(CodePoints(value), NumericRange.Inclusive(text.Length.Minimum, text.Length.Maximum))).Select(value => "\"" + value + "\"").FirstOrDefault(),
        ArrayType array => FirstOutside(array.Items),
        MapType map => FirstOutside(map.Values),
        _ => null,
    };

    /// <summary>The limits of a type as the contract has them.</summary>
    public static string TextOf(ContractType type) => ContractWriter.WriteType(type is AnyType ? type : type with { IsNullable = false }).ToString();

    /// <summary>Whether a default is surely not legal.</summary>
    public static bool Excludes(ContractType type, JsonValue value) => (type, value) switch
    {
        (IntegerType integer, JsonNumber number) => Excludes(number, integer.Range, integer.MultipleOf, integer.AllowedValues),
        (NumberType decimals, JsonNumber number) => Excludes(number, decimals.Range, decimals.MultipleOf, decimals.AllowedValues),
        (StringType text, JsonString s) => !WellFormedText.Is(s.Value)
            || (text.AllowedValues.Count > 0 && !text.AllowedValues.Contains(s.Value, System.StringComparer.Ordinal))
            || IsOutside(CodePoints(s.Value), NumericRange.Inclusive(text.Length.Minimum, text.Length.Maximum))
            || ((text.Patterns.Count > 0 || text.Format != StringFormat.None) && TextDefaults.Excludes(text, s.Value)),
        (ArrayType array, JsonArray items) => items.Items.Count < array.Count.Minimum,
        _ => false,
    };

    /// <summary>Whether an integer's type allows all integers from one to another.</summary>
    public static bool AllowsAll(ContractType type, ExactNumber least, ExactNumber most) =>
        type is IntegerType { AllowedValues.Count: 0 } integer
        && !IsOutside(least, integer.Range)
        && !IsOutside(most, integer.Range)
        && (integer.MultipleOf is not { } divisor || ((ExactNumber)1).IsMultipleOf(divisor));

    private static ExactNumber Common(ExactNumber? multipleOf, ExactNumber divisor) =>
        multipleOf is { } other ? ExactNumber.LeastCommonMultiple(other, divisor) : divisor;

    // Times are written in one way of several that are read: a limit would hold for one and not for the other.
    private static bool HasOwnLength(StringFormat format) =>
        format is StringFormat.Uuid or StringFormat.Date or StringFormat.Char or StringFormat.Time or StringFormat.TimeSpan;

    private static bool Excludes(JsonNumber number, NumericRange range, ExactNumber? multipleOf, EquatableArray<ExactNumber> allowed) =>
        ExactNumber.TryParse(number.Text, out var value) && (IsOutside(value, range, multipleOf) || (allowed.Count > 0 && !allowed.Contains(value)));

    private static bool HasNoMultiple(NumericRange range, ExactNumber? multipleOf)
    {
        if (multipleOf is not { } divisor || range.Minimum is not { } minimum || range.Maximum is not { } maximum)
            return false;
        var least = divisor * -(-minimum).FloorDivide(divisor);
        if (range.IsMinimumExclusive && least == minimum)
            least += divisor;
        return least > maximum || (range.IsMaximumExclusive && least == maximum);
    }

    private static bool IsOutside(ExactNumber value, NumericRange range, ExactNumber? multipleOf) =>
        IsOutside(value, range) || (multipleOf is { } divisor && !value.IsMultipleOf(divisor));

    private static bool IsOutside(ExactNumber value, NumericRange range) => NumericRange.Inclusive(value, value).Intersect(range).IsEmpty;

    private static int CodePoints(string text) => text.Count(c => !char.IsLowSurrogate(c));

    /// <summary>The same limits, as the nearest integers within them.</summary>
    private static NumericRange OfIntegers(NumericRange range) => NumericRange.Inclusive(
        range.Minimum is { } minimum ? Ceiling(minimum, range.IsMinimumExclusive) : null,
        range.Maximum is { } maximum ? -Ceiling(-maximum, range.IsMaximumExclusive) : null);

    private static ExactNumber Ceiling(ExactNumber number, bool isExclusive) =>
        number.IsInteger && isExclusive ? number + 1 : number.Ceiling();
}
