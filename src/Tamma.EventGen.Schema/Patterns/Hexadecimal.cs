namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Hexadecimal digits, as char.IsAsciiHexDigit and Convert have them on newer frameworks.</summary>
internal static class Hexadecimal
{
    /// <summary>The value of a digit of either case; -1 if it is none.</summary>
    public static int Digit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
