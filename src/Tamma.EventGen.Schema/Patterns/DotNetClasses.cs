using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// What .NET's regular expressions read in a pattern otherwise than ECMA-262: <c>\d</c> is any decimal digit of Unicode there, and <c>\w</c> any
/// letter, digit or mark.
/// </summary>
/// <remarks>
/// Other differences are known and not looked for, as nearly every pattern has them: <c>.</c> takes U+000D, U+2028 and U+2029 there, and
/// half of what is beyond U+FFFF; <c>\s</c> takes U+0085, and not U+FEFF.
/// </remarks>
public static class DotNetClasses
{
    // One of the many that are meant stands for all of them: one that no pattern names beside the class. A digit is of both classes.
    private static readonly CodePointRange VaiDigit = new(0xA623, 0xA623);
    private static readonly CodePointRange VaiSyllable = new(0xA500, 0xA500);

    private static readonly CodePointSet Digit = CodePointSet.Of([.. EcmaSets.Digit.Ranges, VaiDigit]);
    private static readonly CodePointSet Word = CodePointSet.Of([.. EcmaSets.Word.Ranges, VaiDigit, VaiSyllable]);

    /// <summary>The letters of the classes <c>\d \D \w \W</c> that make a pattern take other texts in .NET, in the order of first use.</summary>
    /// <param name="pattern">A pattern that <see cref="Pattern.Parse"/> takes.</param>
    public static IReadOnlyList<char> DifferentIn(string pattern)
    {
        var letters = LettersOf(pattern).Where(letter => Named(letter) is not null).Distinct().ToArray();
        if (letters.Length == 0)
            return [];
        var read = Read(NamedAnywhere);
        return Differ(Read(EcmaSets.Named), read)
            ? [.. letters.Where(letter => Differ(Read(other => IsOfKind(other, letter) ? EcmaSets.Named(other) : NamedAnywhere(other)), read))]
            : [];

        Pattern? Read(Func<char, CodePointSet?> named) => new PatternParser(pattern, named).Parse().Pattern;
    }

    /// <summary>The characters that have a backslash before them.</summary>
    private static IEnumerable<char> LettersOf(string pattern)
    {
        for (var at = pattern.IndexOf('\\'); at >= 0 && at + 1 < pattern.Length; at = pattern.IndexOf('\\', at + 2))
            yield return pattern[at + 1];
    }

    /// <summary>The set that a letter is in .NET, where that is another than in ECMA-262.</summary>
    private static CodePointSet? Named(char letter) => letter switch
    {
        'd' => Digit,
        'D' => Digit.Complement(),
        'w' => Word,
        'W' => Word.Complement(),
        _ => null,
    };

    // A class and its complement.
    private static bool IsOfKind(char letter, char other) => char.ToLowerInvariant(letter) == char.ToLowerInvariant(other);

    private static CodePointSet? NamedAnywhere(char letter) => Named(letter) ?? EcmaSets.Named(letter);

    /// <summary>Whether two readings of one text differ: <c>[\w\W]</c> and <c>(?:\d|\D)</c> are all characters in both.</summary>
    private static bool Differ(Pattern? ours, Pattern? theirs) => (ours, theirs) switch
    {
        (Alternation one, Alternation other) when SetOf(one) is { } set => !set.Equals(SetOf(other)),
        (Alternation one, Alternation other) => AnyDiffers(one.Items, other.Items),
        (Sequence one, Sequence other) => AnyDiffers(one.Items, other.Items),
        (Repeat one, Repeat other) => Differ(one.Item, other.Item),
        _ => !Equals(ours, theirs),
    };

    private static bool AnyDiffers(EquatableArray<Pattern> ours, EquatableArray<Pattern> theirs) => ours.Zip(theirs, Differ).Any(isDifferent => isDifferent);

    /// <summary>The set that alternatives of one character are; null where one is more.</summary>
    private static CodePointSet? SetOf(Alternation alternatives) => alternatives.Items.All(item => item is CodePointSet)
        ? CodePointSet.Of(alternatives.Items.Cast<CodePointSet>().SelectMany(set => set.Ranges))
        : null;
}
