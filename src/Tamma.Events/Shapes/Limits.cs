using System.Globalization;

namespace Tamma.Events.Shapes;

/// <summary>Limits in words: <c>string of 1 to 500 characters</c>.</summary>
internal static class Limits
{
    public static string Describe(string noun, int minimum, int maximum, string unit) =>
        Amount(minimum, maximum, unit) is { } amount ? $"{noun} of {amount}" : noun;

    /// <summary>So many: <c>1 to 500 characters</c>; null for any number.</summary>
    public static string? Amount(int minimum, int maximum, string unit)
    {
        if (minimum <= 0 && maximum == int.MaxValue)
            return null;
        if (maximum == int.MaxValue)
            return $"at least {Count(minimum, unit)}";
        if (minimum <= 0)
            return $"at most {Count(maximum, unit)}";
        return minimum == maximum
            ? Count(minimum, unit)
            : string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum} {unit}s");
    }

    public static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
