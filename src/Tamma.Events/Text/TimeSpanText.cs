using System;

namespace Tamma.Events.Text;

/// <summary>Time spans as .NET writes them, <c>[-][d.]hh:mm:ss</c> with up to seven digits of a fraction; one to seven digits of days, none of them a zero in front.</summary>
internal static class TimeSpanText
{
    /// <summary>What has so many days or more has no text.</summary>
    public const int DayLimit = 10_000_000;

    public static bool IsValid(ReadOnlySpan<byte> text) => TryParse(text, out _);

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text is [(byte)'-', ..];
        if (isNegative)
            text = text[1..];
        var days = 0;
        // Before the hours there are at least two characters.
        if (text.IndexOf((byte)':') - 2 is > 0 and var clock)
        {
            if (clock > 8 || text[clock - 1] != '.' || text[0] == '0' || !DigitText.TryParse(text[..(clock - 1)], out days) || days == 0)
                return false;
            text = text[clock..];
        }

        if (!TimeText.TryParse(text, out long ticks))
            return false;
        ticks += days * TimeSpan.TicksPerDay;
        value = new TimeSpan(isNegative ? -ticks : ticks);
        return true;
    }
}
