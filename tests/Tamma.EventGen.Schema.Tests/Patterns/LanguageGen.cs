using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>Random patterns that have much in common, so that one often contains another, or nearly does.</summary>
internal static class LanguageGen
{
    private static readonly Gen<string> Quantifier =
        OneOf("*", "+", "?", "{0}", "{2}", "{3}", "{1,}", "{0,2}", "{2,3}", "{3,}", "{2,5}");

    private static readonly Gen<string> Atom = Gen.Frequency(
        (6, OneOf("a", "b", "0")),
        (2, OneOf("[ab]", "[^a]", "[^b0]", ".", @"\w", @"\d", "[a-z]")),
        (1, OneOf("[]", "(?:)", "😀", "[^😀]", "é")));

    private static readonly Gen<string> Text = Gen.Recursive<string>((depth, inner) => depth >= 3
        ? Atom
        : Gen.Frequency(
            (2, Atom),
            (3, Gen.Select(inner, inner, (left, right) => left + right)),
            (2, Gen.Select(inner, inner, (left, right) => $"(?:{left}|{right})")),
            (3, Gen.Select(inner, Quantifier, (item, quantifier) => $"(?:{item}){quantifier}"))));

    public static readonly Gen<Pattern> Pattern = Text.Select(PatternExpectation.Parsed);

    /// <summary>Up to two patterns to match and up to two to fail; often one of each is a small change of the other.</summary>
    public static readonly Gen<(Pattern[] Include, Pattern[] Exclude)> Language = Gen.Frequency(
        (1, Gen.Select(Pattern.Array[0, 2], Pattern.Array[0, 2])),
        (2, Gen.Select(Text, Text, Text, OneOf("{0}|{1}", "{0}|{1}{2}", "(?:{0})?{1}", "(?:{0}|{1})*", "(?:{0}|{1}){{0,4}}"), Pattern.Array[0, 1], (one, two, three, form, other) =>
        {
            var wider = PatternExpectation.Parsed(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, $"(?:{one})", $"(?:{two})", $"(?:{three})"));
            return (new[] { PatternExpectation.Parsed(one) }, other.Prepend(wider).ToArray());
        })))
        // Beyond, Fare's automata, which are made deterministic as a whole, take minutes at times.
        .Where(language => language.Item1.Concat(language.Item2).All(IsSmall));

    private static bool IsSmall(Pattern pattern) =>
        PatternLimits.CountPositions(pattern) <= 40 && TextAutomaton.Of(pattern) is { IsDeterministic: true, States.Count: <= 200 };

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
