namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Why a construct is refused, and what to write instead.</summary>
internal static class PatternRefusals
{
    public const string Caret = "^ stands where text may come before it; a pattern matches the whole value, so ^ is only allowed at its start: remove it.";
    public const string Dollar = "$ stands where text may come after it; a pattern matches the whole value, so $ is only allowed at its end: remove it.";
    public const string RepeatedAnchor = "An anchor stands in a group that repeats, where it would not hold the second time: move it out of the group, or remove it.";
    public const string QuantifiedAnchor = "An anchor can't be repeated: remove the quantifier, or the anchor.";
    public const string NothingToRepeat = "There is nothing to repeat here: escape the character with a backslash if it is meant as text.";
    public const string Possessive = "Possessive quantifiers are not part of ECMA-262: remove the +, the whole value has to match anyway.";
    public const string ClassSubtraction = "-[ subtracts a class in .NET and is text in ECMA-262: list the ranges that remain, or write \\[ for the bracket.";
    public const string ClassAsBound = "A class such as \\d can't be the end of a range: write \\- for a hyphen.";
    public const string Unbalanced = "This ) closes no group: write \\) for the character.";

    /// <summary>A literal <c>{</c>, <c>}</c> or <c>]</c>.</summary>
    public static string Literal(char character) =>
        $"A literal {character} must be escaped in ECMA-262's u mode: write \\{character}.";

    /// <summary>An escape that isn't ECMA's, or that no regular language has.</summary>
    public static string Escape(char letter, bool inClass) => letter switch
    {
        'b' or 'B' => $"The word boundary \\{letter} looks at the text around it, which a contract's pattern can't: spell out what comes before and after.",
        >= '1' and <= '9' => "A back reference is not regular: spell out the alternatives. For a character by its code, write \\xHH.",
        'k' => "A named back reference is not regular: spell out the alternatives.",
        '0' => "\\0 followed by a digit is refused in ECMA-262's u mode: write \\xHH for a character by its code.",
        'p' or 'P' => $"Unicode properties (\\{letter}{{..}}) depend on the version of Unicode: list the ranges that are meant, as in [A-Za-z\\u00C0-\\u024F].",
        'A' or 'G' => $"\\{letter} is an anchor of .NET alone: remove it, a pattern matches the whole value.",
        'z' or 'Z' => $"\\{letter} is an anchor of .NET alone: remove it, a pattern matches the whole value.",
        'a' => "\\a is an escape of .NET alone: write \\x07.",
        'e' => "\\e is an escape of .NET alone: write \\x1B.",
        'c' => "\\c takes an ASCII letter, as in \\cJ.",
        '-' when !inClass => "\\- outside a class is refused in ECMA-262's u mode: write -.",
        _ when char.IsSurrogate(letter) => "This character needs no backslash, and ECMA-262's u mode refuses it: write the character alone.",
        _ => $"\\{letter} is refused in ECMA-262's u mode: write {letter} if the character is meant.",
    };

    /// <summary>What may follow <c>(?</c> in .NET and isn't a plain group, by its text.</summary>
    public static string Group(PatternCursor cursor)
    {
        if (cursor.At("=") || cursor.At("!"))
            return "Look-ahead is not supported in a contract's pattern: write what the whole text looks like, without looking around.";
        if (cursor.At("<=") || cursor.At("<!"))
            return "Look-behind is not supported in a contract's pattern: write what the whole text looks like, without looking around.";
        if (cursor.At(">"))
            return "Atomic groups are not part of ECMA-262: write (?:...).";
        if (cursor.At("#"))
            return "Comments are not part of ECMA-262: remove the group.";
        if (cursor.At("("))
            return "Conditional groups are not part of ECMA-262: write the alternatives.";
        if (cursor.At("'") || cursor.At("P"))
            return "This form of a named group is not part of ECMA-262: write (?<name>...), or (?:...) without a name.";
        return "Inline options are not supported in a contract's pattern: write the variants, as in [Aa], or (?:...) for a group.";
    }
}
