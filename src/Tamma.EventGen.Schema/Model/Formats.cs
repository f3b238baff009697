using System.Numerics;

namespace Tamma.EventGen.Schema;

/// <summary>The width of an integer. The names are OpenAPI's, in lower case.</summary>
public enum IntegerFormat
{
    /// <summary>32 bits with sign.</summary>
    Int32,

    /// <summary>64 bits with sign.</summary>
    Int64,
}

/// <summary>How a number is held. The names are OpenAPI's, in lower case.</summary>
public enum NumberFormat
{
    /// <summary>IEEE 754 binary64: any finite value.</summary>
    Double,

    /// <summary>.NET's decimal: ±79228162514264337593543950335, 28 to 29 significant digits.</summary>
    Decimal,

    /// <summary>IEEE 754 binary32: any finite value.</summary>
    Float,
}

/// <summary>The grammar of a text.</summary>
public enum StringFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>RFC 3339 date-time, as the runtime library narrows it.</summary>
    DateTime,

    /// <summary>RFC 3986 URI with a scheme, as the runtime library narrows it.</summary>
    Uri,

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    Uuid,

    /// <summary>RFC 3339 full-date, from the year 0001.</summary>
    Date,

    /// <summary>Text with exactly one <c>@</c>, which is neither its first nor its last character.</summary>
    Email,
}

/// <summary>What a format says of its values.</summary>
public static class FormatBounds
{
    /// <summary>The limits that a width sets.</summary>
    public static NumericRange RangeOf(IntegerFormat format)
    {
        var bits = format == IntegerFormat.Int32 ? 31 : 63;
        var limit = BigInteger.Pow(2, bits);
        return NumericRange.Inclusive((long)-limit, (long)(limit - 1));
    }

    /// <summary>The limits that the way of holding a number sets: its least and its greatest finite value.</summary>
    public static NumericRange RangeOf(NumberFormat format) => format switch
    {
        NumberFormat.Decimal => Symmetric(ExactNumber.FromDecimal(decimal.MaxValue)),
        NumberFormat.Float => Symmetric(ExactNumber.FromDouble(float.MaxValue)),
        _ => Symmetric(ExactNumber.FromDouble(double.MaxValue)),
    };

    private static NumericRange Symmetric(ExactNumber limit) => NumericRange.Inclusive(-limit, limit);
}
