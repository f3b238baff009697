using System;
using System.Buffers;

namespace Tamma.Events.Text;

/// <summary>Hosts of URIs: names of labels with single dots between, or IPv6 addresses in brackets (RFC 3986 section 3.2.2).</summary>
internal static class HostText
{
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);

    private const int MaxName = 255;

    public static bool IsHost(ReadOnlySpan<byte> text) =>
        text is [(byte)'[', .. var address, (byte)']'] ? IsAddress(address) : IsName(text);

    public static bool IsName(ReadOnlySpan<byte> text) =>
        text.Length <= MaxName && !text.ContainsAnyExcept(NameBytes) && AreLabels(text);

    private static bool AreLabels(ReadOnlySpan<byte> text)
    {
        do
        {
            if (text.IsEmpty || !char.IsAsciiLetterOrDigit((char)text[0]))
                return false;
            var dot = text.IndexOf((byte)'.');
            text = dot < 0 ? default : text[(dot + 1)..];
        }
        while (!text.IsEmpty);

        return true;
    }

    /// <summary>Eight groups of one to four hexadecimal digits; <c>::</c> stands once for one or more groups; an IPv4 address may end it as two.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        var gap = text.IndexOf("::"u8);
        if (gap < 0)
            return CountGroups(text, mayEndInIPv4: true) == 8;
        var before = CountGroups(text[..gap], mayEndInIPv4: false);
        var after = CountGroups(text[(gap + 2)..], mayEndInIPv4: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// <returns>How many groups the text has, or -1 when something else stands there.</returns>
    private static int CountGroups(ReadOnlySpan<byte> text, bool mayEndInIPv4)
    {
        if (text.IsEmpty)
            return 0;
        for (var count = 1; ; count++)
        {
            var colon = text.IndexOf((byte)':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInIPv4 && group.Contains((byte)'.'))
                return IsIPv4(group) ? count + 1 : -1;
            if (group.Length is < 1 or > 4 || !IsHexadecimal(group))
                return -1;
            if (colon < 0)
                return count;
            text = text[(colon + 1)..];
        }
    }

    private static bool IsIPv4(ReadOnlySpan<byte> text)
    {
        for (var part = 1; part < 4; part++)
        {
            var dot = text.IndexOf((byte)'.');
            if (dot < 0 || !IsOctet(text[..dot]))
                return false;
            text = text[(dot + 1)..];
        }

        return IsOctet(text);
    }

    private static bool IsOctet(ReadOnlySpan<byte> text) =>
        text.Length is >= 1 and <= 3 && (text.Length == 1 || text[0] != '0') && DigitText.TryParse(text, out var value) && value <= 255;

    private static bool IsHexadecimal(ReadOnlySpan<byte> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
        }

        return true;
    }
}
