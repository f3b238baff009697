using System;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>The divisor of <c>multipleOf</c>: a positive decimal, whole number × 10^exponent, exactly.</summary>
internal sealed class DecimalDivisor
{
    /// <summary>A remainder below such a divisor, shifted by one digit, still fits 128 bits.</summary>
    private const int MaxDigits = 37;

    private readonly UInt128 _digits;
    private readonly long _exponent;

    /// <exception cref="ArgumentException">The number is not above zero, or has more than 37 digits.</exception>
    public DecimalDivisor(string text)
    {
        var number = JsonNumber.Parse(Encoding.UTF8.GetBytes(text));
        if (number.Sign <= 0 || number.DigitCount > MaxDigits)
            throw new ArgumentException($"{text} is no divisor: it must be above zero and have at most {MaxDigits} digits.", nameof(text));
        Text = text;
        _digits = number.Remainder(UInt128.MaxValue / 10);
        _exponent = number.Exponent;
    }

    public string Text { get; }

    /// <summary>Whether the number is a whole multiple. It takes one pass over the digits, however large the exponent.</summary>
    public bool Divides(JsonNumber number)
    {
        if (number.Sign == 0)
            return true;
        var shift = number.Exponent - _exponent;
        // Neither number ends with a zero: a multiple can't end behind its divisor.
        if (shift < 0)
            return false;
        // digits × 10^shift is a multiple of the divisor when digits is one of what the tens leave of it.
        var divisor = Without(Without(_digits, 2, shift), 5, shift);
        return number.Remainder(divisor) == 0;
    }

    private static UInt128 Without(UInt128 number, uint factor, long times)
    {
        for (; times > 0 && number % factor == 0; times--)
            number /= factor;
        return number;
    }
}
