using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>An integer as JSON Schema has it: <c>1.0</c> and <c>1e2</c> are integers.</summary>
/// <param name="minimum">Least value.</param>
/// <param name="maximum">Greatest value.</param>
/// <param name="allowed">The only values that are legal.</param>
/// <param name="multipleOf">What every value is a multiple of, as JSON number text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IntegerShape(long minimum, long maximum, long[]? allowed = null, string? multipleOf = null) : Shape
{
    private readonly DecimalDivisor? _divisor = multipleOf is null ? null : new(multipleOf);

    // What is within these limits needs no closer look. Where more is asked, only the least long is in them: of no plain digits is it the value.
    private readonly long _least = multipleOf is null && allowed is null && minimum <= maximum ? minimum : long.MinValue;
    private readonly ulong _span = multipleOf is null && allowed is null && minimum <= maximum ? (ulong)(maximum - minimum) : 0;

    // Any integer of eight digits, up to so many, is within the limits: its value is of no interest.
    private readonly int _anyOfDigits = multipleOf is null && allowed is null && minimum <= PlainNumber.Power(7) ? DigitsWithin(maximum) : 0;

    internal override string Expected => allowed is null
        ? string.Create(CultureInfo.InvariantCulture, $"integer from {minimum} to {maximum}{(_divisor is null ? null : $", a multiple of {_divisor.Text}")}")
        : $"one of {string.Join(", ", Array.ConvertAll(allowed, static value => value.ToString(CultureInfo.InvariantCulture)))}";

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.Number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var end = PlainNumber.TakeShort(json, at, out var value);
        return end >= 0 && IsPlainly(value) ? end : TakeOther(json, at);
    }

    /// <summary>Checks and reads a value.</summary>
    /// <returns>The index after it, or -1.</returns>
    internal int Read(ReadOnlySpan<byte> json, int at, out long value)
    {
        var end = PlainNumber.TakeShort(json, at, out value);
        return end >= 0 && IsPlainly(value) ? end : ReadOther(json, at, out value);
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        var number = JsonNumber.Parse(walker.Reader.ValueSpan);
        if (!number.IsInteger)
            return walker.Mismatch(this);
        if (!number.TryGetInt64(out var value))
            return walker.Fail(number.Sign < 0 ? EventErrorCode.NumberTooSmall : EventErrorCode.NumberTooLarge, this);
        if (value < minimum)
            return walker.Fail(EventErrorCode.NumberTooSmall, this);
        if (value > maximum)
            return walker.Fail(EventErrorCode.NumberTooLarge, this);
        if (_divisor is not null && !_divisor.Divides(number))
            return walker.Fail(EventErrorCode.NumberNotMultiple, this);
        return allowed is null || Array.IndexOf(allowed, value) >= 0 || walker.Fail(EventErrorCode.ValueNotAllowed, this);
    }

    private bool IsPlainly(long value) => (ulong)(value - _least) <= _span;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeOther(ReadOnlySpan<byte> json, int at)
    {
        var end = PlainNumber.SkipLong(json, at);
        return end >= 0 && end - at <= _anyOfDigits ? end : ReadOther(json, at, out _);
    }

    private static int DigitsWithin(long maximum)
    {
        var digits = 0;
        while (digits < PlainNumber.MaxDigits && PlainNumber.Power(digits + 1) - 1 <= maximum)
            digits++;
        return digits;
    }

    /// <summary>The same for longer integers, those with a sign, and where more is asked than the limits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadOther(ReadOnlySpan<byte> json, int at, out long value)
    {
        var sign = JsonBytes.IsAt(json, at, (byte)'-') ? 1 : 0;
        var end = PlainNumber.TakeLong(json, at + sign, out var digits);
        value = ((long)digits ^ -sign) + sign;
        // Nineteen digits may be more than a long holds, and then have the other sign.
        if (end >= 0 && (long)digits >= 0 && IsPlainly(value))
            return end;
        end = PlainNumber.Take(json, at, out var plain);
        if (end < 0 || plain.Scale > 0 || _divisor is not null)
            return ReadExact(json, at, out value);
        value = plain.Digits;
        return IsWithin(value) ? end : -1;
    }

    /// <summary>The same for any text of a number.</summary>
    private int ReadExact(ReadOnlySpan<byte> json, int at, out long value)
    {
        value = 0;
        var end = JsonBytes.TakeNumber(json, at);
        if (end < 0)
            return -1;
        var number = JsonNumber.Parse(json[at..end]);
        return number.TryGetInt64(out value) && IsWithin(value) && (_divisor is null || _divisor.Divides(number)) ? end : -1;
    }

    private bool IsWithin(long value) =>
        value >= minimum && value <= maximum && (allowed is null || Array.IndexOf(allowed, value) >= 0);
}
