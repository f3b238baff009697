using System;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>Reads the values of a document that was validated; generated code stands on it.</summary>
/// <remarks>Each method takes a reader that stands on the value and leaves it there. On a document that was not validated they throw <see cref="JsonException"/> or <see cref="InvalidOperationException"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValueReader
{
    /// <summary>Reads a string.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text.</returns>
    public static string GetString(ref Utf8JsonReader reader) => reader.GetString() ?? throw Refused("string");

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static long GetInt64(ref Utf8JsonReader reader) =>
        JsonNumber.Parse(Number(reader)).TryGetInt64(out var value) ? value : throw Refused("64-bit integer");

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static int GetInt32(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Refused("32-bit integer");
    }

    /// <summary>Reads a number as the nearest double.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static double GetDouble(ref Utf8JsonReader reader) =>
        double.Parse(Number(reader), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number as the nearest float, never by way of a double.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static float GetSingle(ref Utf8JsonReader reader) =>
        float.Parse(Number(reader), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number as the nearest decimal, never by way of a double.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static decimal GetDecimal(ref Utf8JsonReader reader) =>
        decimal.TryParse(Number(reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Refused("decimal");

    /// <summary>Reads true or false.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public static bool GetBoolean(ref Utf8JsonReader reader) => reader.GetBoolean();

    /// <summary>Reads an RFC 3339 date-time; what is beyond a tick is cut off.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The instant with its offset.</returns>
    public static DateTimeOffset GetDateTimeOffset(ref Utf8JsonReader reader) =>
        DateTimeText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("date-time");

    /// <summary>Reads an RFC 3339 full-date.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    public static DateOnly GetDateOnly(ref Utf8JsonReader reader) =>
        DateText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("date");

    /// <summary>Reads any value, null included.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <returns>A copy that does not depend on the document.</returns>
    public static JsonElement GetElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Finds the tag of a union's object, wherever it stands.</summary>
    /// <param name="reader">Stands on the object's opening brace; the copy that is moved here leaves the caller's where it is.</param>
    /// <param name="discriminator">JSON name of the tag.</param>
    /// <returns>The tag.</returns>
    public static string GetTag(Utf8JsonReader reader, ReadOnlySpan<byte> discriminator) =>
        FindTag(ref reader, discriminator) ? reader.GetString()! : throw Refused("object with a tag");

    /// <summary>Moves from an object's opening brace to its tag.</summary>
    /// <returns>False when the object has no tag that is well-formed text.</returns>
    internal static bool FindTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTag = StringEscapes.AreWellFormed(reader) && reader.ValueTextEquals(discriminator);
            reader.Read();
            if (isTag)
                return reader.TokenType == JsonTokenType.String && StringEscapes.AreWellFormed(reader);
            reader.Skip();
        }

        return false;
    }

    /// <summary>Reads a URI; <see cref="Uri.OriginalString"/> is the text as it stands.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI.</returns>
    public static Uri GetUri(ref Utf8JsonReader reader) =>
        Uri.TryCreate(GetString(ref reader), UriKind.Absolute, out var value) ? value : throw Refused("URI");

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The UUID.</returns>
    public static Guid GetGuid(ref Utf8JsonReader reader) =>
        UuidText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("UUID");

    /// <summary>A date-time has at most 42 characters, each of which may be escaped in six.</summary>
    private const int MaxFormatted = 42 * 6;

    private static ReadOnlySpan<byte> Number(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.ValueSpan : throw Refused("number");

    private static ReadOnlySpan<byte> Text(in Utf8JsonReader reader, Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Refused("string");
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        return reader.ValueSpan.Length <= buffer.Length ? buffer[..reader.CopyString(buffer)] : default;
    }

    private static JsonException Refused(string expected) => new($"The value is no {expected}.");
}
