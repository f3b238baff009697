using System;
using System.Globalization;
using System.Numerics;

namespace Tamma.EventGen.Schema;

/// <summary>
/// A decimal number of any size, exactly: <c>Mantissa × 10^Exponent</c> with a mantissa that no power of ten divides.
/// JSON numbers (RFC 8259, section 6) are such numbers; a double is not.
/// </summary>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    // A text such as 1e999999999 must not make the program compute that power.
    private const int ExponentLimit = 10_000;

    private ExactNumber(BigInteger mantissa, int exponent)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    /// <summary>The digits, with the sign.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The power of ten.</summary>
    public int Exponent { get; }

    /// <summary>Whether the number has no fractional part.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>The sign: -1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>The number of a 64-bit integer.</summary>
    public static implicit operator ExactNumber(long value) => Create(value, 0);

    /// <summary>Equality of values: 1.0 equals 1.</summary>
    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);

    /// <summary>Order of values.</summary>
    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    /// <summary>Order of values.</summary>
    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    /// <summary>Order of values.</summary>
    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Order of values.</summary>
    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>The sum, exactly.</summary>
    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return Create(left.ScaledTo(exponent) + right.ScaledTo(exponent), exponent);
    }

    /// <summary>The difference, exactly.</summary>
    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + -right;

    /// <summary>The product with an integer, exactly.</summary>
    public static ExactNumber operator *(ExactNumber left, BigInteger right) => Create(left.Mantissa * right, left.Exponent);

    /// <summary>The same number with the other sign.</summary>
    public static ExactNumber operator -(ExactNumber value) => new(-value.Mantissa, value.Exponent);

    /// <summary>The number of an integer of any size.</summary>
    public static ExactNumber FromInteger(BigInteger value) => Create(value, 0);

    /// <summary>The shortest decimal text that a double round-trips through, as an exact number.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static ExactNumber FromDouble(double value) =>
        TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number)
            ? number
            : throw new ArgumentException("A JSON number is finite.", nameof(value));

    /// <summary>The exact number of a decimal.</summary>
    public static ExactNumber FromDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var mantissa = ((((BigInteger)(uint)bits[2] << 32) + (uint)bits[1]) << 32) + (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xff;
        return Create(bits[3] < 0 ? -mantissa : mantissa, -scale);
    }

    /// <summary>Reads a JSON number (RFC 8259, section 6; an exponent's plus sign and leading zeros are taken too).</summary>
    /// <returns>False when the text is not a number, or its exponent is beyond ±10,000, or it has more digits than that.</returns>
    public static bool TryParse(string text, out ExactNumber number)
    {
        number = default;
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var digits = exponentAt < 0 ? text : text.Substring(0, exponentAt);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        if (Math.Abs((long)exponent) > ExponentLimit || digits.Length > ExponentLimit
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mantissa))
            return false;
        number = Create(mantissa, exponent);
        return true;
    }

    /// <summary>The least integer that is not below the number.</summary>
    public ExactNumber Ceiling()
    {
        if (IsInteger)
            return this;
        var quotient = BigInteger.DivRem(Mantissa, BigInteger.Pow(10, -Exponent), out var remainder);
        return Create(remainder.Sign > 0 ? quotient + 1 : quotient, 0);
    }

    /// <summary>The greatest integer whose product with the divisor is not above the number.</summary>
    /// <param name="divisor">Above zero.</param>
    public BigInteger FloorDivide(ExactNumber divisor)
    {
        var exponent = Math.Min(Exponent, divisor.Exponent);
        var quotient = BigInteger.DivRem(ScaledTo(exponent), divisor.ScaledTo(exponent), out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Whether the number is an integer times the divisor, which is above zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        var exponent = Math.Min(Exponent, divisor.Exponent);
        return (ScaledTo(exponent) % divisor.ScaledTo(exponent)).IsZero;
    }

    /// <summary>The least number above zero that is a multiple of both, which are above zero.</summary>
    public static ExactNumber LeastCommonMultiple(ExactNumber left, ExactNumber right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        var (a, b) = (left.ScaledTo(exponent), right.ScaledTo(exponent));
        return Create(a / BigInteger.GreatestCommonDivisor(a, b) * b, exponent);
    }

    /// <summary>The half, exactly.</summary>
    public ExactNumber Half() => Create(Mantissa * 5, Exponent - 1);

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var exponent = Math.Min(Exponent, other.Exponent);
        return ScaledTo(exponent).CompareTo(other.ScaledTo(exponent));
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => Exponent == other.Exponent && Mantissa == other.Mantissa;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Mantissa.GetHashCode() * 31) + Exponent);

    /// <summary>The canonical JSON text: plain up to 32 digits, or where all digits count; with an exponent beyond.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture);
        var sign = Sign < 0 ? "-" : "";
        if (Exponent == 0 || (Exponent > 0 && digits.Length + Exponent <= 32))
            return sign + digits + new string('0', Exponent);
        if (Exponent < 0 && -Exponent <= 32)
        {
            var padded = digits.PadLeft(-Exponent + 1, '0');
            return sign + padded.Insert(padded.Length + Exponent, ".");
        }

        return sign + digits + "e" + Exponent.ToString(CultureInfo.InvariantCulture);
    }

    private static ExactNumber Create(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsZero)
            return default;
        // Thousands of zeros are taken away in a few steps.
        for (var zeros = 1; ;)
        {
            var quotient = BigInteger.DivRem(mantissa, BigInteger.Pow(10, zeros), out var remainder);
            if (remainder.IsZero)
            {
                mantissa = quotient;
                exponent += zeros;
                zeros *= 2;
            }
            else if (zeros == 1)
            {
                return new ExactNumber(mantissa, exponent);
            }
            else
            {
                zeros /= 2;
            }
        }
    }

    private BigInteger ScaledTo(int exponent) => Mantissa * BigInteger.Pow(10, Exponent - exponent);
}
