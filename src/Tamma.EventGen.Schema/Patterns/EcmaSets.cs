namespace Tamma.EventGen.Schema.Patterns;

/// <summary>The sets that ECMA-262 names with one letter (22.2.2.9 CharacterClassEscape, 12.2 and 12.3 for white space).</summary>
internal static class EcmaSets
{
    public static readonly CodePointSet Digit = CodePointSet.Of(new CodePointRange('0', '9'));

    public static readonly CodePointSet Word =
        CodePointSet.Of(new CodePointRange('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z'));

    public static readonly CodePointSet Space = CodePointSet.Of(
        new CodePointRange(0x09, 0x0D),
        new(0x20, 0x20),
        new(0xA0, 0xA0),
        new(0x1680, 0x1680),
        new(0x2000, 0x200A),
        new(0x2028, 0x2029),
        new(0x202F, 0x202F),
        new(0x205F, 0x205F),
        new(0x3000, 0x3000),
        new(0xFEFF, 0xFEFF));

    /// <summary>What <c>.</c> matches without the <c>s</c> flag: everything but the line terminators.</summary>
    public static readonly CodePointSet Dot =
        CodePointSet.Of(new CodePointRange('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)).Complement();

    /// <summary>The set of <c>\d \D \s \S \w \W</c>, by its letter; null for another letter.</summary>
    public static CodePointSet? Named(char letter) => letter switch
    {
        'd' => Digit,
        'D' => Digit.Complement(),
        's' => Space,
        'S' => Space.Complement(),
        'w' => Word,
        'W' => Word.Complement(),
        _ => null,
    };
}
