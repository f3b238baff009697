using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Samples;

/// <summary>Reads values from a Utf8JsonReader: another way than that over bytes, for contracts written by hand and to compare with.</summary>
/// <remarks>Each method takes a reader that stands on the value and leaves it there. On a document that was not validated they throw <see cref="JsonException"/> or <see cref="InvalidOperationException"/>.</remarks>
internal static class JsonValueReader
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

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static sbyte GetSByte(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= sbyte.MinValue and <= sbyte.MaxValue ? (sbyte)value : throw Refused("8-bit integer");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static byte GetByte(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= byte.MinValue and <= byte.MaxValue ? (byte)value : throw Refused("8-bit integer without sign");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static short GetInt16(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= short.MinValue and <= short.MaxValue ? (short)value : throw Refused("16-bit integer");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static ushort GetUInt16(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= ushort.MinValue and <= ushort.MaxValue ? (ushort)value : throw Refused("16-bit integer without sign");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static uint GetUInt32(ref Utf8JsonReader reader)
    {
        var value = GetInt64(ref reader);
        return value is >= uint.MinValue and <= uint.MaxValue ? (uint)value : throw Refused("32-bit integer without sign");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static ulong GetUInt64(ref Utf8JsonReader reader)
    {
        var value = GetUInt128(ref reader);
        return value <= ulong.MaxValue ? (ulong)value : throw Refused("64-bit integer without sign");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static UInt128 GetUInt128(ref Utf8JsonReader reader)
    {
        var number = JsonNumber.Parse(Number(reader));
        return number.Sign >= 0 && number.TryGetMagnitude(out var value) ? value : throw Refused("128-bit integer without sign");
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static Int128 GetInt128(ref Utf8JsonReader reader)
    {
        var number = JsonNumber.Parse(Number(reader));
        if (!number.TryGetMagnitude(out var value) || value > (number.Sign < 0 ? UInt128.One << 127 : (UInt128)Int128.MaxValue))
            throw Refused("128-bit integer");
        return unchecked(number.Sign < 0 ? -(Int128)value : (Int128)value);
    }

    /// <summary>Reads a number as the nearest half, never by way of a double.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static Half GetHalf(ref Utf8JsonReader reader) =>
        Half.Parse(Number(reader), NumberStyles.Float, CultureInfo.InvariantCulture);

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

    /// <summary>Reads an RFC 3339 date-time as its instant in UTC, wherever it is read; what is beyond a tick is cut off.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The instant, of the kind <see cref="DateTimeKind.Utc"/>.</returns>
    public static DateTime GetDateTime(ref Utf8JsonReader reader) => GetDateTimeOffset(ref reader).UtcDateTime;

    /// <summary>Reads a time of day.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public static TimeOnly GetTimeOnly(ref Utf8JsonReader reader) =>
        TimeText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out TimeOnly value) ? value : throw Refused("time");

    /// <summary>Reads a time span.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time span.</returns>
    public static TimeSpan GetTimeSpan(ref Utf8JsonReader reader) =>
        TimeSpanText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("time span");

    /// <summary>Reads a version.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The version.</returns>
    public static Version GetVersion(ref Utf8JsonReader reader) =>
        VersionText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("version");

    /// <summary>Reads a text of one UTF-16 unit.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The character.</returns>
    public static char GetChar(ref Utf8JsonReader reader) =>
        CharText.TryParse(Text(reader, stackalloc byte[MaxFormatted]), out var value) ? value : throw Refused("character");

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes.</returns>
    public static byte[] GetBytes(ref Utf8JsonReader reader) =>
        Base64Text.TryParse(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(GetString(ref reader)) : Text(reader, default), out var value) ? value : throw Refused("base64");

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes.</returns>
    public static Memory<byte> GetMemory(ref Utf8JsonReader reader) => GetBytes(ref reader);

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlyMemory<byte> GetReadOnlyMemory(ref Utf8JsonReader reader) => GetBytes(ref reader);

    /// <summary>Reads any value but null.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <returns>A copy that does not depend on the document.</returns>
    public static JsonNode GetNode(ref Utf8JsonReader reader) => JsonNode.Parse(ref reader) ?? throw Refused("value but null");

    /// <summary>Reads an object with any members.</summary>
    /// <param name="reader">Stands on its first token.</param>
    /// <returns>A copy that does not depend on the document.</returns>
    public static JsonObject GetObjectNode(ref Utf8JsonReader reader) => GetNode(ref reader) as JsonObject ?? throw Refused("object");

    /// <summary>Reads an array of any values.</summary>
    /// <param name="reader">Stands on its first token.</param>
    /// <returns>A copy that does not depend on the document.</returns>
    public static JsonArray GetArrayNode(ref Utf8JsonReader reader) => GetNode(ref reader) as JsonArray ?? throw Refused("array");

    /// <summary>Reads any value, null included.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <returns>A copy that does not depend on the document.</returns>
    public static JsonElement GetElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Finds the tag of a union's object, wherever it stands.</summary>
    /// <param name="reader">Stands on the object's opening brace; the copy that is moved here leaves the caller's where it is.</param>
    /// <param name="discriminator">JSON name of the tag.</param>
    /// <returns>The tag.</returns>
    public static string GetTag(Utf8JsonReader reader, ReadOnlySpan<byte> discriminator) =>
        UnionShape.FindTag(ref reader, discriminator) ? reader.GetString()! : throw Refused("object with a tag");

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
