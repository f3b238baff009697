using System;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>The escapes of JSON strings (RFC 8259 section 7). All text given here has passed a JSON reader.</summary>
internal static class StringEscapes
{
    /// <summary>Whether the string or name that the reader stands on escapes no single half of a surrogate pair.</summary>
    public static bool AreWellFormed(in Utf8JsonReader reader) => !reader.ValueIsEscaped || AreWellFormed(reader.ValueSpan);

    /// <summary>The same for the text between the quotes.</summary>
    public static bool AreWellFormed(ReadOnlySpan<byte> escaped)
    {
        for (var skip = escaped.IndexOf((byte)'\\'); skip >= 0; skip = escaped.IndexOf((byte)'\\'))
        {
            var length = JsonBytes.EscapeLength(escaped[skip..]);
            if (length == 0)
                return false;
            escaped = escaped[(skip + length)..];
        }

        return true;
    }

    /// <summary>The text itself; a lone half stays as it is escaped.</summary>
    public static string Unescape(ReadOnlySpan<byte> escaped) => Encoding.UTF8.GetString(UnescapeUtf8(escaped));

    /// <summary>The text itself as UTF-8; a lone half stays as it is escaped. For errors: it copies.</summary>
    public static ReadOnlySpan<byte> UnescapeUtf8(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.Contains((byte)'\\') || !AreWellFormed(escaped))
            return escaped;
        var text = new byte[escaped.Length];
        return text.AsSpan(0, JsonBytes.Unescape(escaped, text));
    }
}
