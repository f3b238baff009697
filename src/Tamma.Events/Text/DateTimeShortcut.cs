using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Text;

/// <summary>Date-times, but for the first and the last year of the calendar; see <see cref="DateTimeText"/>.</summary>
internal readonly struct DateTimeShortcut : ITextShortcut
{
    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ss+hh:mm"</c> with a fraction of sixteen digits.</summary>
    private const int Room = 19 + 17 + 7;

    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        if (!Vector128.IsHardwareAccelerated || at >= json.Length - Room)
            return -1;
        var text = json.Slice(at + 1, Room);
        if (!IsMinute(Vector128.Create(text[..16])))
            return -1;
        var year = Two(text, 0) * 100 + Two(text, 2);
        var (month, day) = (Two(text, 5), Two(text, 8));
        if (year is <= 1 or >= 9999 || month - 1 > 11 || (day - 1 >= DaysIn(month) && !IsLeapDay(year, month, day)) || Two(text, 11) > 23 || !IsSecond(text))
            return -1;
        var end = text[19] == '.' ? EndOfFraction(text) : 19;
        if (end < 0)
            return -1;
        if (text[end] == 'Z')
            return text[end + 1] == '"' ? end + 1 : -1;
        return text[end + 6] == '"' && IsOffset(text.Slice(end, 6)) ? end + 6 : -1;
    }

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;

    private static bool IsLeapDay(uint year, uint month, uint day) => month == 2 && day == 29 && DateTime.IsLeapYear((int)year);

    /// <summary>How many days a month has, but for a leap year's February: two bits a month beyond 28.</summary>
    private static uint DaysIn(uint month) => 28 + ((0x3BBEECCU >> (int)(month << 1)) & 3);

    /// <summary>Whether sixteen bytes are as in <c>0000-00-00T00:00</c>, with any digits but more than five tens of minutes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMinute(Vector128<byte> text)
    {
        var digits = text - Vector128.Create((byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'-', (byte)'0', (byte)'0', (byte)'-', (byte)'0', (byte)'0', (byte)'T', (byte)'0', (byte)'0', (byte)':', (byte)'0', (byte)'0');
        return Vector128.LessThanOrEqualAll(digits, Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 5, 9));
    }

    private static bool IsSecond(ReadOnlySpan<byte> text) => text[16] == ':' && text[17] - (uint)'0' <= 5 && text[18] - (uint)'0' <= 9;

    /// <returns>The index behind one to sixteen digits; -1 where there are none, or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfFraction(ReadOnlySpan<byte> text)
    {
        var end = 20;
        while (end < 37 && text[end] - (uint)'0' <= 9)
            end++;
        return end is 20 or 37 ? -1 : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOffset(ReadOnlySpan<byte> text)
    {
        if (text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || (text[1] - (uint)'0') > 1 || text[2] - (uint)'0' > 9 || text[4] - (uint)'0' > 5 || text[5] - (uint)'0' > 9)
            return false;
        return Two(text, 1) * 60 + Two(text, 4) <= 14 * 60;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Two(ReadOnlySpan<byte> text, int at) => (text[at] - (uint)'0') * 10 + text[at + 1] - '0';
}
