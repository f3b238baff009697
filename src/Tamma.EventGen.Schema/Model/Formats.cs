using System.Numerics;

namespace Tamma.EventGen.Schema;

/// <summary>The width of an integer. The names are OpenAPI's, in lower case.</summary>
public enum IntegerFormat
{
    /// <summary>32 bits with sign.</summary>
    Int32,

    /// <summary>64 bits with sign.</summary>
    Int64,

    /// <summary>8 bits with sign.</summary>
    Int8,

    /// <summary>16 bits with sign.</summary>
    Int16,

    /// <summary>128 bits with sign.</summary>
    Int128,

    /// <summary>8 bits without sign.</summary>
    UInt8,

    /// <summary>16 bits without sign.</summary>
    UInt16,

    /// <summary>32 bits without sign.</summary>
    UInt32,

    /// <summary>64 bits without sign.</summary>
    UInt64,

    /// <summary>128 bits without sign.</summary>
    UInt128,
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

    /// <summary>IEEE 754 binary16, within ±65504.</summary>
    Half,
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

    /// <summary>One code point up to U+FFFF: one UTF-16 unit of .NET.</summary>
    Char,

    /// <summary>RFC 4648 section 4 in its one form: padded, without white space, the unused bits zero.</summary>
    Base64,

    /// <summary>A time of day without an offset: hh:mm:ss with up to seven digits of a fraction.</summary>
    Time,

    /// <summary>A time span as .NET writes it, below ten million days: [-][d.]hh:mm:ss with up to seven digits of a fraction.</summary>
    TimeSpan,

    /// <summary>Two to four numbers of at most nine digits with points between them.</summary>
    Version,
}

/// <summary>What a format says of its values.</summary>
public static class FormatBounds
{
    /// <summary>The limits that a width sets.</summary>
    public static NumericRange RangeOf(IntegerFormat format)
    {
        var (bits, isSigned) = WidthOf(format);
        var limit = ExactNumber.FromInteger(BigInteger.Pow(2, isSigned ? bits - 1 : bits));
        return NumericRange.Inclusive(isSigned ? -limit : 0, limit - 1);
    }

    /// <summary>The limits that the way of holding a number sets: its least and its greatest finite value.</summary>
    public static NumericRange RangeOf(NumberFormat format) => format switch
    {
        NumberFormat.Decimal => Symmetric(ExactNumber.FromDecimal(decimal.MaxValue)),
        NumberFormat.Float => Symmetric(ExactNumber.FromDouble(float.MaxValue)),
        NumberFormat.Half => Symmetric(65504),
        _ => Symmetric(ExactNumber.FromDouble(double.MaxValue)),
    };

    private static (int Bits, bool IsSigned) WidthOf(IntegerFormat format) => format switch
    {
        IntegerFormat.Int8 => (8, true),
        IntegerFormat.Int16 => (16, true),
        IntegerFormat.Int32 => (32, true),
        IntegerFormat.Int128 => (128, true),
        IntegerFormat.UInt8 => (8, false),
        IntegerFormat.UInt16 => (16, false),
        IntegerFormat.UInt32 => (32, false),
        IntegerFormat.UInt64 => (64, false),
        IntegerFormat.UInt128 => (128, false),
        _ => (64, true),
    };

    private static NumericRange Symmetric(ExactNumber limit) => NumericRange.Inclusive(-limit, limit);
}
