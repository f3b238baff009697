using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Schema.Tests.Validation;

/// <summary>A type has no value exactly where trying all candidates finds none.</summary>
public sealed class SatisfiabilityTests
{
    private const int LongestText = 5;

    /// <summary>All texts of a and b up to a length.</summary>
    private static readonly string[] Texts = [.. Enumerable.Range(0, LongestText + 1).SelectMany(TextsOf)];

    private static readonly Gen<string> Patterns = Gen.Recursive<string>((depth, inner) => depth >= 3
        ? OneOf("a", "b", "[ab]")
        : Gen.Frequency(
            (2, OneOf("a", "b", "[ab]")),
            (3, Gen.Select(inner, inner, (left, right) => left + right)),
            (1, Gen.Select(inner, inner, (left, right) => $"(?:{left}|{right})")),
            (2, Gen.Select(inner, OneOf("*", "+", "?", "{2}", "{2,3}", "{4,}"), (item, quantifier) => $"(?:{item}){quantifier}"))));

    [Fact]
    public void Texts_by_all_texts_of_their_lengths()
    {
        var (empty, full) = (0, 0);
        Gen.Select(Patterns.Array[1, 2], Gen.Int[0, LongestText], Gen.Int[0, LongestText]).Sample(
            (patterns, one, other) =>
            {
                var (least, most) = (Math.Min(one, other), Math.Max(one, other));
                var type = new StringType { Length = new CountRange(least, most), Patterns = patterns.Select(PatternText.ToSchema).ToEquatableArray() };
                var regexes = patterns.Select(pattern => new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10))).ToArray();
                var isEmpty = !Texts.Any(text => text.Length >= least && text.Length <= most && regexes.All(regex => regex.IsMatch(text)));
                Assert.Equal(isEmpty, Satisfiability.EmptyPart(type) is not null);
                _ = isEmpty ? empty++ : full++;
            },
            iter: 2_000,
            threads: 1);
        Assert.InRange(empty, 50, 1_950);
        Assert.InRange(full, 50, 1_950);
    }

    [Fact]
    public void Integers_by_all_integers_of_their_range() => Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[1, 30], Gen.Int[0, 2]).Sample((one, other, divisor, kind) =>
    {
        var (least, most) = (Math.Min(one, other), Math.Max(one, other));
        var type = new IntegerType { Format = IntegerFormat.Int64, Range = NumericRange.Inclusive(least, most), MultipleOf = kind == 0 ? null : divisor };
        if (kind == 2)
            type = type with { AllowedValues = EquatableArray.Of<ExactNumber>(divisor, -divisor) };
        var legal = Enumerable.Range(least, most - least + 1).Where(number => (kind == 0 || number % divisor == 0) && (kind < 2 || Math.Abs(number) == divisor));
        Assert.Equal(!legal.Any(), Satisfiability.EmptyPart(type) is not null);
    });

    /// <summary>A set has as many elements as there are values, at most.</summary>
    [Fact]
    public void Sets_by_the_number_of_values() => Gen.Select(Patterns, Gen.Int[0, 8]).Sample(
        (pattern, least) =>
        {
            var text = new StringType { Length = new CountRange(0, 3), Patterns = EquatableArray.Of(PatternText.ToSchema(pattern)) };
            var regex = new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10));
            var count = Texts.Count(candidate => candidate.Length <= 3 && regex.IsMatch(candidate));
            if (count == 0)
                return;
            var set = new ArrayType(text) { IsUnique = true, Count = new CountRange(least, null) };
            Assert.Equal(least > count, Satisfiability.EmptyPart(set) is not null);
        },
        iter: 500);

    [Fact]
    public void The_innermost_part_is_named()
    {
        var never = new StringType { Length = new CountRange(5, null), Patterns = EquatableArray.Of(PatternText.ToSchema("a{3}")), IsNullable = true };
        Assert.Same(never, Satisfiability.EmptyPart(never));
        Assert.Same(never, Satisfiability.EmptyPart(new ArrayType(new MapType(never)) { Count = new CountRange(1, 0) }));
        Assert.Null(Satisfiability.EmptyPart(never with { Length = CountRange.Unlimited }));
    }

    [Fact]
    public void Objects_and_any_JSON_have_values()
    {
        Assert.Null(Satisfiability.EmptyPart(new ReferenceType("Missing")));
        Assert.Null(Satisfiability.EmptyPart(new UnionType("kind", EquatableArray.Of("A"))));
        Assert.Null(Satisfiability.EmptyPart(new ArrayType(new ReferenceType("Missing")) { Count = new CountRange(3, null), IsUnique = true }));
        Assert.Null(Satisfiability.EmptyPart(new MapType(new AnyType()) { Count = new CountRange(3, 3) }));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static IEnumerable<string> TextsOf(int length) =>
        length == 0 ? [""] : TextsOf(length - 1).SelectMany(text => new[] { text + "a", text + "b" });
}
