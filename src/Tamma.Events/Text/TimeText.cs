using System;

namespace Tamma.Events.Text;

/// <summary>Times of day without an offset: <c>hh:mm:ss</c>, two digits each, and up to seven digits of a fraction.</summary>
internal static class TimeText
{
    private const int MaxFraction = 7;

    public static bool IsValid(ReadOnlySpan<byte> text) => TryParse(text, out long _);

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var isValid = TryParse(text, out long ticks);
        value = new TimeOnly(ticks);
        return isValid;
    }

    /// <summary>The ticks since midnight.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':'
            || !DigitText.TryParse(text[..2], out var hour) || !DigitText.TryParse(text[3..5], out var minute) || !DigitText.TryParse(text[6..8], out var second)
            || hour > 23 || minute > 59 || second > 59 || !TryFraction(text[8..], out var fraction))
        {
            return false;
        }

        ticks = ((hour * 60 + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction;
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] != '.' || text.Length is < 2 or > MaxFraction + 1 || !DigitText.TryParse(text[1..], out var digits))
            return false;
        ticks = digits;
        for (var length = text.Length; length <= MaxFraction; length++)
            ticks *= 10;
        return true;
    }
}
