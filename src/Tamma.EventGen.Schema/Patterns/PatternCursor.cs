using System;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// A place in the text of a pattern. The first failure is kept and moves the cursor to the end, so that every loop of the
/// parser stops by itself.
/// </summary>
internal sealed class PatternCursor(string text, Func<char, CodePointSet?> named)
{
    public string Text { get; } = text;

    /// <summary>The set that a class of one letter is, such as <c>\d</c>; null for a letter that is none.</summary>
    public CodePointSet? Named(char letter) => named(letter);

    public int Position { get; private set; }

    public PatternError? Error { get; private set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>Whether the text goes on with exactly this.</summary>
    public bool At(string expected) => string.CompareOrdinal(Text, Position, expected, 0, expected.Length) == 0;

    /// <summary>Whether the text goes on with one of these characters.</summary>
    public bool AtAny(string characters) => !AtEnd && characters.IndexOf(Text[Position]) >= 0;

    /// <summary>Whether an ASCII letter comes next.</summary>
    public bool AtAsciiLetter => !AtEnd && (Text[Position] | 0x20) is >= 'a' and <= 'z';

    /// <summary>Steps over the expected text, if it is what comes.</summary>
    public bool Take(string expected)
    {
        if (!At(expected))
            return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>Steps over one UTF-16 code unit; U+0000 at the end.</summary>
    public char TakeUnit() => AtEnd ? '\0' : Text[Position++];

    /// <summary>Steps over one code point; the pattern itself must be well-formed, as it stands in a JSON document.</summary>
    public int TakeCodePoint()
    {
        var first = TakeUnit();
        if (!char.IsSurrogate(first))
            return first;
        if (char.IsHighSurrogate(first) && !AtEnd && char.IsLowSurrogate(Text[Position]))
            return char.ConvertToUtf32(first, TakeUnit());
        return Fail("A surrogate stands alone in the text of the pattern, which is then not well-formed Unicode: write the whole character.", Position - 1);
    }

    /// <summary>Steps over hexadecimal digits, exactly so many; null, with the cursor where it was, if they are not there.</summary>
    public int? TakeHexadecimal(int digits)
    {
        var value = 0;
        for (var index = 0; index < digits; index++)
        {
            var digit = Position + index < Text.Length ? Hexadecimal.Digit(Text[Position + index]) : -1;
            if (digit < 0)
                return null;
            value = (value * 16) + digit;
        }
        Position += digits;
        return value;
    }

    /// <summary>Steps over decimal digits; null if there is none, and never more than a limit plus one.</summary>
    public int? TakeDecimal(int limit)
    {
        int? value = null;
        while (AtAny("0123456789"))
            value = Math.Min(((value ?? 0) * 10) + (TakeUnit() - '0'), limit + 1);
        return value;
    }

    /// <summary>Goes back to a position it had before, unless it has failed since.</summary>
    public void ReturnTo(int position)
    {
        if (Error is null)
            Position = position;
    }

    /// <summary>Keeps the first failure and moves to the end.</summary>
    /// <returns>Any code point, for a caller that needs one.</returns>
    public int Fail(string message, int position)
    {
        Error ??= new PatternError(message, position);
        Position = Text.Length;
        return 0;
    }
}
