using System.Globalization;

namespace Tamma.Events.Shapes;

/// <summary>Limits in words: <c>string of 1 to 500 characters</c>.</summary>
internal static class Limits
{
    public static string Describe(string noun, int minimum, int maximum, string unit)
    {
        if (minimum <= 0 && maximum == int.MaxValue)
            return noun;
        if (maximum == int.MaxValue)
            return $"{noun} of at least {Count(minimum, unit)}";
        if (minimum <= 0)
            return $"{noun} of at most {Count(maximum, unit)}";
        return minimum == maximum
            ? $"{noun} of {Count(minimum, unit)}"
            : string.Create(CultureInfo.InvariantCulture, $"{noun} of {minimum} to {maximum} {unit}s");
    }

    public static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
