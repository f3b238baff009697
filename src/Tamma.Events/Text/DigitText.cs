using System;

namespace Tamma.Events.Text;

/// <summary>Numbers of a few ASCII digits.</summary>
internal static class DigitText
{
    /// <summary>Reads at most nine digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = value * 10 + (digit - '0');
        }

        return true;
    }
}
