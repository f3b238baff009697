using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A number. It is compared with its bounds as the exact decimal that its text states.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberShape : Shape
{
    private readonly NumberKind _kind;
    private readonly byte[]? _minimum;
    private readonly byte[]? _maximum;
    private readonly bool _minimumExclusive;
    private readonly bool _maximumExclusive;
    private readonly string[]? _allowed;
    private readonly byte[][]? _allowedUtf8;
    private readonly DecimalDivisor? _divisor;

    /// <summary>The limits where they are plain and nothing else is asked: then a plain number is judged without another look at its text.</summary>
    private readonly NumberLimits? _limits;

    // The same for integers without sign; there is nothing in them for others, and where more is asked.
    private readonly ulong _least = ulong.MaxValue;
    private readonly ulong _span;

    /// <summary>Describes a number.</summary>
    /// <param name="kind">The type that holds it.</param>
    /// <param name="minimum">Least value as JSON number text.</param>
    /// <param name="maximum">Greatest value as JSON number text.</param>
    /// <param name="minimumExclusive">Whether the least value itself is illegal.</param>
    /// <param name="maximumExclusive">Whether the greatest value itself is illegal.</param>
    /// <param name="allowed">The only values that are legal, as JSON number text.</param>
    /// <param name="multipleOf">What every value is a multiple of, as JSON number text.</param>
    public NumberShape(
        NumberKind kind,
        string? minimum = null,
        string? maximum = null,
        bool minimumExclusive = false,
        bool maximumExclusive = false,
        string[]? allowed = null,
        string? multipleOf = null)
    {
        _kind = kind;
        _minimum = minimum is null ? null : Encoding.UTF8.GetBytes(minimum);
        _maximum = maximum is null ? null : Encoding.UTF8.GetBytes(maximum);
        _minimumExclusive = minimumExclusive;
        _maximumExclusive = maximumExclusive;
        _allowed = allowed;
        _allowedUtf8 = allowed is null ? null : Array.ConvertAll(allowed, Encoding.UTF8.GetBytes);
        _divisor = multipleOf is null ? null : new(multipleOf);
        if (_allowed is not null || _divisor is not null)
            return;
        // A fraction is told by its text.
        if (kind != NumberKind.Integer && IsPlain(_minimum, out var least) && IsPlain(_maximum, out var most))
            _limits = new(least, minimumExclusive, most, maximumExclusive);
        if (kind == NumberKind.Integer && !minimumExclusive && !maximumExclusive && UInt128.TryParse(minimum, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && UInt128.TryParse(maximum, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first <= last && first <= ulong.MaxValue)
            (_least, _span) = ((ulong)first, (ulong)UInt128.Min(last, ulong.MaxValue) - (ulong)first);
    }

    internal override string Expected => this switch
    {
        { _allowed: not null } => $"one of {string.Join(", ", _allowed)}",
        { _divisor: not null } => $"{Range}, a multiple of {_divisor.Text}",
        _ => Range,
    };

    private string Noun => _kind == NumberKind.Integer ? "integer" : "number";

    private string Range
    {
        get
        {
            var minimum = TextOf(_minimum);
            var maximum = TextOf(_maximum);
            if (minimum is not null && maximum is not null && !_minimumExclusive && !_maximumExclusive)
                return $"{Noun} from {minimum} to {maximum}";
            var lower = minimum is null ? null : (_minimumExclusive ? " above " : " of at least ") + minimum;
            var upper = maximum is null ? null : (_maximumExclusive ? " below " : " of at most ") + maximum;
            return $"{Noun}{lower}{(lower is null || upper is null ? null : " and")}{upper}";
        }
    }

    /// <summary>The greatest number that the type holds, with the other sign its least; null where the bounds say it.</summary>
    private string? Most => _kind switch
    {
        NumberKind.Double => "1.7976931348623157e308",
        NumberKind.Single => "3.4028235e38",
        NumberKind.Decimal => Encoding.ASCII.GetString(DecimalMaximum),
        _ => null,
    };

    private static ReadOnlySpan<byte> DecimalMaximum => "79228162514264337593543950335"u8;

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.Number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        if (_limits is { } limits)
        {
            var end = PlainNumber.TakeBetween(json, at, out var least, out var most);
            // So few digits before the point are within every kind.
            if (end >= 0 && limits.ContainAll(least, most))
                return end;
        }

        return TakeOther(json, at);
    }

    /// <summary>Takes an integer without sign of up to nineteen digits, if it is plainly within the limits.</summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    internal int TakeInteger(ReadOnlySpan<byte> json, int at, out ulong value)
    {
        var end = PlainNumber.TakeShort(json, at, out var few);
        value = (ulong)few;
        if (end < 0)
            end = PlainNumber.TakeLong(json, at, out value);
        return end >= 0 && value - _least <= _span ? end : -1;
    }

    /// <summary>Checks a value.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="plain">The number where it is plain; null where its text must be read.</param>
    /// <returns>The index after it, or -1.</returns>
    internal int Take(ReadOnlySpan<byte> json, int at, out PlainNumber? plain)
    {
        var end = PlainNumber.Take(json, at, out var number);
        plain = end < 0 ? null : number;
        if (end >= 0 && _limits is { } limits)
            return limits.Contains(number.Digits, number.Scale) ? end : -1;
        end = JsonBytes.TakeNumber(json, at);
        return end >= 0 && Accepts(json[at..end]) ? end : -1;
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        var text = walker.Reader.ValueSpan;
        var number = JsonNumber.Parse(text);
        if (_kind == NumberKind.Integer && !number.IsInteger)
            return walker.Mismatch(this);
        if (!CanBeHeld(text, number))
            return walker.Fail(number.Sign < 0 ? EventErrorCode.NumberTooSmall : EventErrorCode.NumberTooLarge, WithinType());
        if (_minimum is not null && number.Against(JsonNumber.Parse(_minimum)) < (_minimumExclusive ? 1 : 0))
            return walker.Fail(EventErrorCode.NumberTooSmall, this);
        if (_maximum is not null && number.Against(JsonNumber.Parse(_maximum)) > (_maximumExclusive ? -1 : 0))
            return walker.Fail(EventErrorCode.NumberTooLarge, this);
        if (_divisor is not null && !_divisor.Divides(number))
            return walker.Fail(EventErrorCode.NumberNotMultiple, this);
        return _allowedUtf8 is null || IsAllowed(number) || walker.Fail(EventErrorCode.ValueNotAllowed, this);
    }

    /// <summary>The same number where the type's own limits are those of the contract, for the words of an error.</summary>
    private NumberShape WithinType() => new(
        _kind,
        _minimum is null && Most is { } most ? "-" + most : TextOf(_minimum),
        TextOf(_maximum) ?? Most,
        _minimumExclusive,
        _maximumExclusive,
        _allowed,
        _divisor?.Text);

    private static string? TextOf(byte[]? limit) => limit is null ? null : Encoding.UTF8.GetString(limit);

    private static bool IsPlain(byte[]? limit, out PlainNumber? plain)
    {
        plain = null;
        if (limit is null)
            return true;
        var end = PlainNumber.Take(limit, 0, out var number);
        plain = number;
        return end == limit.Length;
    }

    private int TakeOther(ReadOnlySpan<byte> json, int at)
    {
        var end = _kind == NumberKind.Integer ? TakeInteger(json, at, out _) : -1;
        return end >= 0 ? end : Take(json, at, out _);
    }

    private bool Accepts(ReadOnlySpan<byte> text)
    {
        var number = JsonNumber.Parse(text);
        return CanBeHeld(text, number)
            && (_kind != NumberKind.Integer || number.IsInteger)
            && (_minimum is null || number.Against(JsonNumber.Parse(_minimum)) >= (_minimumExclusive ? 1 : 0))
            && (_maximum is null || number.Against(JsonNumber.Parse(_maximum)) <= (_maximumExclusive ? -1 : 0))
            && (_divisor is null || _divisor.Divides(number))
            && (_allowedUtf8 is null || IsAllowed(number));
    }

    private bool CanBeHeld(ReadOnlySpan<byte> text, JsonNumber number) => _kind switch
    {
        NumberKind.Decimal => number.IsWithin(JsonNumber.Parse(DecimalMaximum)),
        NumberKind.Half or NumberKind.Integer => true,
        NumberKind.Single => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value),
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value),
    };

    private bool IsAllowed(JsonNumber number)
    {
        foreach (var allowed in _allowedUtf8!)
        {
            if (number.Against(JsonNumber.Parse(allowed)) == 0)
                return true;
        }

        return false;
    }
}
