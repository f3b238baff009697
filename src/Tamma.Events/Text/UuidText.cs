using System;
using System.Buffers.Text;

namespace Tamma.Events.Text;

/// <summary>UUIDs as text (RFC 9562 section 4): 8-4-4-4-12 hexadecimal digits of either case, nothing else.</summary>
internal static class UuidText
{
    private const int Length = 36;

    public static bool IsValid(ReadOnlySpan<byte> text) => TryParse(text, out _);

    /// <summary>Version 7 (section 5.7) of the RFC's variant.</summary>
    public static bool IsVersion7(ReadOnlySpan<byte> text) => TryParse(text, out var value) && EventId.IsVersion7(value);

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == Length && Utf8Parser.TryParse(text, out value, out var length, 'D') && length == Length;
    }
}
