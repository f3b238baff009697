using System.Collections.Generic;
using System.Globalization;
using System.Numerics;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>The pattern of integers as text: the one form that each has, without a plus sign and without zeros in front.</summary>
public static class IntegerPattern
{
    /// <summary>The integers within limits, of which the lower is not above zero and the upper not below.</summary>
    public static string Between(BigInteger minimum, BigInteger maximum)
    {
        var parts = new List<string> { "0" };
        if (minimum.Sign < 0 && -minimum == maximum)
            parts.Add("-?" + Group(UpTo(maximum)));
        else if (minimum.Sign < 0)
            parts.AddRange(["-" + Group(UpTo(-minimum)), .. UpTo(maximum)]);
        else
            parts.AddRange(UpTo(maximum));
        return string.Join("|", parts);
    }

    private static string Group(IEnumerable<string> parts) => "(?:" + string.Join("|", parts) + ")";

    /// <summary>The integers from one to a limit: those of fewer digits, then those that fall below it at each of its digits, then itself.</summary>
    private static IEnumerable<string> UpTo(BigInteger limit)
    {
        if (limit.Sign <= 0)
            yield break;
        var digits = limit.ToString(CultureInfo.InvariantCulture);
        if (digits.Length > 1)
            yield return "[1-9]" + Any(digits.Length - 2, isAtMost: true);
        for (var place = 0; place < digits.Length; place++)
        {
            var least = place == 0 ? '1' : '0';
            if (digits[place] > least)
                yield return digits.Substring(0, place) + Digit(least, (char)(digits[place] - 1)) + Any(digits.Length - place - 1, isAtMost: false);
        }

        yield return digits;
    }

    private static string Digit(char least, char most) => least == most ? least.ToString() : "[" + least + "-" + most + "]";

    private static string Any(int count, bool isAtMost) => count == 0
        ? ""
        : "[0-9]{" + (isAtMost ? "0," : "") + count.ToString(CultureInfo.InvariantCulture) + "}";
}
