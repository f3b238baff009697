using System;

namespace Tamma.Events.Bytes;

/// <content>Numbers (RFC 8259 section 6).</content>
public static partial class JsonBytes
{
    /// <summary>Takes a number of any length.</summary>
    /// <returns>The index after it, or -1.</returns>
    internal static int TakeNumber(ReadOnlySpan<byte> json, int at)
    {
        if (IsAt(json, at, (byte)'-'))
            at++;
        at = IsAt(json, at, (byte)'0') ? at + 1 : TakeDigits(json, at);
        if (at >= 0 && IsAt(json, at, (byte)'.'))
            at = TakeDigits(json, at + 1);
        if (at < 0 || at >= json.Length || json[at] is not ((byte)'e' or (byte)'E'))
            return at;
        at++;
        if (IsAt(json, at, (byte)'+') || IsAt(json, at, (byte)'-'))
            at++;
        return TakeDigits(json, at);
    }

    /// <summary>Takes one digit or more.</summary>
    private static int TakeDigits(ReadOnlySpan<byte> json, int at)
    {
        var start = at;
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
            at++;
        return at > start ? at : -1;
    }
}
