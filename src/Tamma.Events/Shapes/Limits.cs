using System.Globalization;

namespace Tamma.Events.Shapes;

/// <summary>Limits in words: <c>string of 1 to 500 characters</c>.</summary>
internal static class Limits
{
    public static string Describe(string noun, string link, int minimum, int maximum, string unit) => (minimum, maximum) switch
    {
        ( <= 0, int.MaxValue) => noun,
        (_, int.MaxValue) => $"{noun} {link} at least {Count(minimum, unit)}",
        ( <= 0, _) => $"{noun} {link} at most {Count(maximum, unit)}",
        _ when minimum == maximum => $"{noun} {link} {Count(minimum, unit)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{noun} {link} {minimum} to {maximum} {unit}s"),
    };

    public static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
