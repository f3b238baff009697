using System.Globalization;
using System.Linq;
using CsCheck;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>Random patterns, as text, over a small alphabet so that random strings often match.</summary>
internal static class PatternGen
{
    /// <summary>Characters where code units, .NET's classes or its line ends could differ from ECMA-262's code points.</summary>
    private static readonly string[] Alphabet =
    [
        "a", "b", "_", "-", "7", " ", "\n", "\r", "\u0085", "\u2028", "٣", "é", "İ", "K", "\uFEFF", "\uFFFF", "\uE000",
        "\u180E", "😀", "😁", "\U00010000", "\U000103FF", "\U00010400", "\U0010FFFF", "#", "^", "]", "\\", "\0",
    ];

    public static readonly Gen<string> Subject = OneOf(Alphabet).Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Quantifier =
        OneOf("*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{1,}", "{0,2}", "{2,3}?");

    private static readonly Gen<string> CodePoint = Gen.Select(OneOf(Alphabet), Gen.Int[0, 2], (character, spelling) =>
    {
        var rune = character.EnumerateRunes().First();
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return spelling switch
        {
            0 => $@"\u{{{code}}}",
            1 => string.Concat(character.Select(unit => $@"\u{(int)unit:x4}")),
            _ when @"^$\.*+?()[]{}|/-".Contains(character, System.StringComparison.Ordinal) => $@"\x{rune.Value:x2}",
            _ => character,
        };
    });

    private static readonly Gen<string> Range = Gen.Select(Gen.Int[0, 0x10FFFF], Gen.Int[0, 0x10FFFF], (one, other) =>
        $@"\u{{{System.Math.Min(one, other):x}}}-\u{{{System.Math.Max(one, other):X}}}");

    private static readonly Gen<string> Class = OneOf(@"\d", @"\D", @"\s", @"\S", @"\w", @"\W");

    private static readonly Gen<string> Atom = Gen.Frequency(
        (4, CodePoint),
        (1, Class),
        (1, Gen.Const(".")),
        (2, Gen.Select(OneOf("", "^"), Gen.OneOf(CodePoint, Class, Range).Array[0, 3], (negation, items) =>
            $"[{negation}{string.Concat(items)}]")));

    public static readonly Gen<string> Text = Gen.Recursive<string>((depth, inner) => depth >= 4
        ? Atom
        : Gen.Frequency(
            (3, Atom),
            (2, Gen.Select(inner, inner, (left, right) => left + right)),
            (1, Gen.Select(inner, inner, (left, right) => $"(?:{left}|{right})")),
            (1, Gen.Select(inner, Quantifier, (item, quantifier) => $"({item}){quantifier}"))));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
