using System;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Reads what follows a backslash (ECMA-262 22.2.1: AtomEscape and ClassEscape, with the <c>u</c> flag).</summary>
internal static class PatternEscape
{
    private const string SyntaxCharacters = @"^$\.*+?()[]{}|/";

    /// <summary>Reads an escape, the backslash being the next character.</summary>
    public static ClassAtom Read(PatternCursor cursor, bool inClass)
    {
        var start = cursor.Position;
        cursor.Take("\\");
        if (cursor.AtEnd)
            return cursor.Fail(@"A backslash at the end escapes nothing: write \\ for a backslash.", start);

        var letter = cursor.TakeUnit();
        if (cursor.Named(letter) is { } named)
            return named;
        if (SyntaxCharacters.IndexOf(letter) >= 0 || (inClass && letter == '-'))
            return letter;
        return letter switch
        {
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'b' when inClass => '\b',
            '0' when !cursor.AtAny("0123456789") => 0,
            'c' when cursor.AtAsciiLetter => cursor.TakeUnit() % 32,
            'x' => cursor.TakeHexadecimal(2) ?? cursor.Fail(@"\x takes exactly two hexadecimal digits, as in \x41.", start),
            'u' => ReadUnicode(cursor) ?? cursor.Fail(@"\u takes four hexadecimal digits or a code point in braces, as in \u0041 and \u{1F600}.", start),
            _ => cursor.Fail(PatternRefusals.Escape(letter, inClass), start),
        };
    }

    /// <summary>Two escapes of a surrogate pair are one code point with the <c>u</c> flag; in braces they stay two.</summary>
    private static int? ReadUnicode(PatternCursor cursor)
    {
        if (cursor.Take("{"))
            return ReadBraces(cursor);
        if (cursor.TakeHexadecimal(4) is not { } first)
            return null;
        if (first is < 0xD800 or > 0xDBFF)
            return first;

        var behind = cursor.Position;
        if (cursor.Take(@"\u") && cursor.TakeHexadecimal(4) is { } second and >= 0xDC00 and <= 0xDFFF)
            return char.ConvertToUtf32((char)first, (char)second);
        cursor.ReturnTo(behind);
        return first;
    }

    private static int? ReadBraces(PatternCursor cursor)
    {
        int? value = null;
        while (cursor.TakeHexadecimal(1) is { } digit)
            value = Math.Min(((value ?? 0) * 16) + digit, CodePointSet.LastCodePoint + 1);
        return cursor.Take("}") && value <= CodePointSet.LastCodePoint ? value : null;
    }
}
