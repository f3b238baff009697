using System;

namespace Tamma.Events.Text;

/// <summary>Versions as <see cref="Version"/> writes them: two to four numbers with points between them, each without a zero in front and of at most nine digits.</summary>
internal static class VersionText
{
    /// <summary>The greatest number of at most nine digits.</summary>
    public const int MaxPart = 999_999_999;

    private const int MaxDigits = 9;

    public static bool IsValid(ReadOnlySpan<byte> text) => TryParse(text, stackalloc int[4], out _);

    public static bool TryParse(ReadOnlySpan<byte> text, out Version value)
    {
        value = null!;
        Span<int> parts = stackalloc int[4];
        if (!TryParse(text, parts, out var count))
            return false;
        value = count switch
        {
            2 => new Version(parts[0], parts[1]),
            3 => new Version(parts[0], parts[1], parts[2]),
            _ => new Version(parts[0], parts[1], parts[2], parts[3]),
        };
        return true;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, Span<int> parts, out int count)
    {
        count = 0;
        var (part, digits) = (0, 0);
        foreach (var character in text)
        {
            var digit = character - '0';
            if ((uint)digit <= 9 && digits < MaxDigits && (digits == 0 || part > 0))
            {
                part = (part * 10) + digit;
                digits++;
                continue;
            }

            if (character != '.' || digits == 0 || count == parts.Length - 1)
                return false;
            parts[count++] = part;
            (part, digits) = (0, 0);
        }

        if (digits == 0 || count == 0)
            return false;
        parts[count++] = part;
        return true;
    }
}
