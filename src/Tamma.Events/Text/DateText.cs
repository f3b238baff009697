using System;

namespace Tamma.Events.Text;

/// <summary>Dates: RFC 3339 section 5.6 <c>full-date</c>, year 0001 to 9999.</summary>
internal static class DateText
{
    /// <summary>Length of <c>yyyy-MM-dd</c>.</summary>
    public const int Length = 10;

    public static bool IsValid(ReadOnlySpan<byte> text) => text.Length == Length && TryRead(text, out _, out _, out _);

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != Length || !TryRead(text, out var year, out var month, out var day))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Reads the date that a text of at least ten bytes begins with.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        year = TwoDigits(text, 0) * 100 + TwoDigits(text, 2);
        month = TwoDigits(text, 5);
        day = TwoDigits(text, 8);
        return text[4] == '-' && text[7] == '-' && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1
            && (day <= 28 || (day <= 31 && day <= DateTime.DaysInMonth(year, month)));
    }

    /// <summary>Reads two ASCII digits.</summary>
    /// <returns>The number, or one beyond all limits where there are none.</returns>
    public static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        var (ten, one) = ((uint)text[at] - '0', (uint)text[at + 1] - '0');
        return ten <= 9 && one <= 9 ? (int)(ten * 10 + one) : 10_000;
    }
}
