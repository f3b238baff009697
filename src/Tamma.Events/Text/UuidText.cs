using System;
using System.Buffers.Text;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Text;

/// <summary>UUIDs as text (RFC 9562 section 4): 8-4-4-4-12 hexadecimal digits of either case, nothing else.</summary>
internal static class UuidText
{
    public const int Length = 36;

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
            return false;
        // Three vectors of 16, of which the last begins at 20. All but the hyphens are digits.
        return Vector128.IsHardwareAccelerated
            ? Digits(text) == 0b1101_1110_1111_1111 && Digits(text[16..]) == 0b1111_1111_0111_1011 && Digits(text[20..]) == 0b1111_1111_1111_0111
            : TryParse(text, out _);
    }

    /// <summary>Version 7 (section 5.7) of the RFC's variant.</summary>
    public static bool IsVersion7(ReadOnlySpan<byte> text) => IsValid(text) && HasVersion7(text);

    /// <summary>Whether a UUID has it.</summary>
    public static bool HasVersion7(ReadOnlySpan<byte> text) => text[14] == '7' && text[19] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B';

    /// <summary>One bit for each hexadecimal digit among the first 16 bytes.</summary>
    private static uint Digits(ReadOnlySpan<byte> text)
    {
        var bytes = Vector128.Create(text[..16]);
        var isDecimal = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var isLetter = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)6));
        return (isDecimal | isLetter).ExtractMostSignificantBits();
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == Length && Utf8Parser.TryParse(text, out value, out var length, 'D') && length == Length;
    }
}
