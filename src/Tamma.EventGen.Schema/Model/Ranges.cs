namespace Tamma.EventGen.Schema;

/// <summary>Limits of a number, each present or not, exactly.</summary>
/// <param name="Minimum">The lower limit.</param>
/// <param name="Maximum">The upper limit.</param>
/// <param name="IsMinimumExclusive">Whether the lower limit itself is illegal.</param>
/// <param name="IsMaximumExclusive">Whether the upper limit itself is illegal.</param>
public sealed record NumericRange(ExactNumber? Minimum, ExactNumber? Maximum, bool IsMinimumExclusive, bool IsMaximumExclusive)
{
    /// <summary>No limits.</summary>
    public static NumericRange Unlimited { get; } = new(null, null, false, false);

    /// <summary>Whether no number is within the limits.</summary>
    public bool IsEmpty => Minimum is { } minimum && Maximum is { } maximum
        && (minimum > maximum || (minimum == maximum && (IsMinimumExclusive || IsMaximumExclusive)));

    /// <summary>Both limits legal.</summary>
    public static NumericRange Inclusive(ExactNumber? minimum, ExactNumber? maximum) => new(minimum, maximum, false, false);

    /// <summary>The numbers within both.</summary>
    public NumericRange Intersect(NumericRange other)
    {
        var (minimum, minimumExclusive) = Tighter(Minimum, IsMinimumExclusive, other.Minimum, other.IsMinimumExclusive, sign: 1);
        var (maximum, maximumExclusive) = Tighter(Maximum, IsMaximumExclusive, other.Maximum, other.IsMaximumExclusive, sign: -1);
        return new NumericRange(minimum, maximum, minimumExclusive, maximumExclusive);
    }

    private static (ExactNumber? Limit, bool IsExclusive) Tighter(ExactNumber? left, bool leftExclusive, ExactNumber? right, bool rightExclusive, int sign)
    {
        if (left is not { } l)
            return (right, right is not null && rightExclusive);
        if (right is not { } r)
            return (left, leftExclusive);
        var order = l.CompareTo(r) * sign;
        if (order == 0)
            return (left, leftExclusive || rightExclusive);
        return order > 0 ? (left, leftExclusive) : (right, rightExclusive);
    }
}

/// <summary>Limits of a length or a number of elements, both inclusive.</summary>
/// <param name="Minimum">The least; 0 is no limit.</param>
/// <param name="Maximum">The most; null is no limit.</param>
public sealed record CountRange(int Minimum, int? Maximum)
{
    /// <summary>No limits.</summary>
    public static CountRange Unlimited { get; } = new(0, null);

    /// <summary>Whether no count is within the limits.</summary>
    public bool IsEmpty => Maximum is { } maximum && Minimum > maximum;

    /// <summary>The counts within both.</summary>
    public CountRange Intersect(CountRange other)
    {
        var minimum = Minimum > other.Minimum ? Minimum : other.Minimum;
        var maximum = Maximum is { } left && other.Maximum is { } right ? (left < right ? left : right) : Maximum ?? other.Maximum;
        return new CountRange(minimum, maximum);
    }

    /// <summary>The numbers of bytes whose base64 has so many characters: four are one to three bytes.</summary>
    public CountRange BytesOfBase64() => new(Minimum == 0 ? 0 : (Minimum - 1) / 4 * 3 + 1, Maximum / 4 * 3);
}
