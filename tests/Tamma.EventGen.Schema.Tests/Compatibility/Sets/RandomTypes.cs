using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>Types of every kind, of few values and small limits, so that two of them are often related.</summary>
internal sealed class RandomTypes(Random random)
{
    public static readonly string[] Records = ["R1", "R2", "R3"];
    public static readonly string[] Cases = ["C1", "C2", "C3"];

    private static readonly string[] Patterns =
    [
        "[a-z]*", "[a-z]+", "[a-z]{2,5}", "[a-c]{2,3}", "a|b|cd", "(?:ab)*", "[0-9]{4}-[0-9]{2}-[0-9]{2}", ".+@.+", "[0-9a-f-]{36}",
        "[0-9a-fA-F-]+", ".*", "https?://.*", "a*", "\\d+", "\\w+", "[a-zA-Z][a-z0-9+.-]*:.*", ".{1,40}", "[0-9]{4}-.*Z",
    ];

    // Sums of powers of two: the judge computes with doubles.
    private static readonly decimal[] Limits = [-4, -1, -0.5m, 0, 0.5m, 1, 2, 2.25m, 3, 5, 6, 10, 1000];
    private static readonly decimal[] Divisors = [0.25m, 0.5m, 1, 1.5m, 2, 3, 4, 5, 6];
    private static readonly string[] Texts = ["", "a", "b", "ab", "cd", "abc", "x@y", "2024-02-29", "2023-02-29", "mailto:a@b", "urn:a:b", "🎉", "12", "12:00:00", "1.12:00:00", "1.2", "AA=="];

    public ContractType Type(int depth)
    {
        var type = random.Next(depth > 2 ? 8 : 16) switch
        {
            0 => new BooleanType(),
            1 or 2 => Integer(),
            3 => Number(),
            4 or 5 or 6 => Text(),
            7 => new AnyType(),
            8 or 9 or 10 => new ArrayType(Type(depth + 1)) { Count = Count(), IsUnique = random.Next(3) == 0 },
            11 or 12 => new MapType(Type(depth + 1)) { Count = Count(), Names = Names() },
            13 or 14 => Reference(),
            _ => Union(),
        };
        return type is AnyType || random.Next(3) > 0 ? type : type with { IsNullable = true };
    }

    public ContractType Reference() => new ReferenceType(random.Next(6) switch
    {
        0 => ContractReference.Root,
        1 => Pick(Cases),
        _ => Pick(Records),
    });

    public ContractType Union() => new UnionType("kind", Some(Cases, 3).DefaultIfEmpty("C1").ToEquatableArray());

    public IntegerType Integer()
    {
        var format = Pick(Enum.GetValues<IntegerFormat>());
        return new IntegerType { Format = format, Range = Range().Intersect(FormatBounds.RangeOf(format)), MultipleOf = Divisor(), AllowedValues = Numbers() };
    }

    public NumberType Number() => new() { Format = Pick(Enum.GetValues<NumberFormat>()), Range = Range(), MultipleOf = Divisor(), AllowedValues = Numbers() };

    public StringType Text() => new() { Format = Format(), Length = random.Next(2) == 0 ? CountRange.Unlimited : Count(), Patterns = PatternList(), AllowedValues = TextList() };

    public StringFormat Format() => random.Next(2) == 0 ? StringFormat.None : Pick(Enum.GetValues<StringFormat>());

    public StringType? Names() => random.Next(3) == 0 ? Text() : null;

    public EquatableArray<string> PatternList() => random.Next(2) == 0 ? default : Some(Patterns, 2).Select(Schema.Patterns.PatternText.ToSchema).ToEquatableArray();

    public EquatableArray<string> TextList() => random.Next(4) > 0 ? default : Some(Texts, 4).ToEquatableArray();

    public EquatableArray<ExactNumber> Numbers() => random.Next(4) > 0 ? default : Some(Limits, 4).Select(ExactNumber.FromDecimal).ToEquatableArray();

    public ExactNumber? Divisor() => random.Next(3) > 0 ? null : ExactNumber.FromDecimal(Pick(Divisors));

    public NumericRange Range()
    {
        var limits = new[] { Pick(Limits), Pick(Limits) };
        Array.Sort(limits);
        ExactNumber? minimum = random.Next(2) == 0 ? null : ExactNumber.FromDecimal(limits[0]);
        ExactNumber? maximum = random.Next(2) == 0 ? null : ExactNumber.FromDecimal(limits[1]);
        return new NumericRange(minimum, maximum, minimum is not null && random.Next(3) == 0, maximum is not null && random.Next(3) == 0);
    }

    public CountRange Count() => new(Math.Max(0, random.Next(-2, 4)), random.Next(2) == 0 ? null : random.Next(0, 7));

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public IEnumerable<T> Some<T>(IReadOnlyList<T> values, int most)
    {
        var copy = values.ToArray();
        random.Shuffle(copy);
        return copy.Take(random.Next(most + 1));
    }
}
