using System;
using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>Writes the values of an event; generated code stands on it. What JSON can't express is the caller's bug and throws; no message has the value, which may be sensitive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValueWriter
{
    /// <summary>A version has at most 39 characters, a 128-bit integer 40.</summary>
    private const int MaxFormatted = 64;

    /// <summary>Writes a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null or holds one half of a surrogate pair.</exception>
    public static void WriteString(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(WellFormed(value));
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteInt64(Utf8JsonWriter writer, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteInt32(Utf8JsonWriter writer, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteSByte(Utf8JsonWriter writer, sbyte value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteByte(Utf8JsonWriter writer, byte value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteInt16(Utf8JsonWriter writer, short value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt16(Utf8JsonWriter writer, ushort value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt32(Utf8JsonWriter writer, uint value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt64(Utf8JsonWriter writer, ulong value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteInt128(Utf8JsonWriter writer, Int128 value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteNumber(writer, value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt128(Utf8JsonWriter writer, UInt128 value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteNumber(writer, value);
    }

    /// <summary>Writes a number: the shortest text that reads as the same half.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static void WriteHalf(Utf8JsonWriter writer, Half value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!Half.IsFinite(value))
            throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value));
        WriteNumber(writer, value);
    }

    /// <summary>Writes a number: the shortest text that reads as the same double.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!double.IsFinite(value))
            throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value));
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number: the shortest text that reads as the same float.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static void WriteSingle(Utf8JsonWriter writer, float value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!float.IsFinite(value))
            throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value));
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number with its scale: 1.50 keeps its zero.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }

    /// <summary>Writes a date-time as System.Text.Json does: RFC 3339 with offset, no more digits than needed.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The instant with its offset.</param>
    public static void WriteDateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The date.</param>
    public static void WriteDateOnly(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateText.Length];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    /// <summary>Writes an instant as System.Text.Json does: UTC with Z, local time with its offset.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The instant.</param>
    /// <exception cref="ArgumentException">The kind is unspecified, so that the value is no instant.</exception>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTime value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Kind == DateTimeKind.Unspecified)
            throw new ArgumentException("A DateTime is of the kind Unspecified, so that it is no instant: make it UTC, or use DateTimeOffset.", nameof(value));
        // Refuses a local time whose instant is in no year of UTC.
        _ = new DateTimeOffset(value);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a time of day as <c>hh:mm:ss</c>, with seven digits of a fraction where there is one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The time.</param>
    public static void WriteTimeOnly(Utf8JsonWriter writer, TimeOnly value) => WriteTimeSpan(writer, value.ToTimeSpan());

    /// <summary>Writes a time span as <c>[-][d.]hh:mm:ss</c>, with seven digits of a fraction where there is one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The time span.</param>
    /// <exception cref="ArgumentException">It has ten million days or more.</exception>
    public static void WriteTimeSpan(Utf8JsonWriter writer, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Days is <= -TimeSpanText.DayLimit or >= TimeSpanText.DayLimit)
            throw new ArgumentException("A TimeSpan has ten million days or more, which no contract takes.", nameof(value));
        WriteText(writer, value, "c");
    }

    /// <summary>Writes a version.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The version.</param>
    /// <exception cref="ArgumentException">The version is null, or has a part of more than nine digits.</exception>
    public static void WriteVersion(Utf8JsonWriter writer, Version value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Major > VersionText.MaxPart || value.Minor > VersionText.MaxPart || value.Build > VersionText.MaxPart || value.Revision > VersionText.MaxPart)
            throw new ArgumentException("A Version has a part of more than nine digits, which no contract takes.", nameof(value));
        WriteText(writer, value, default);
    }

    /// <summary>Writes a text of one UTF-16 unit.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The character.</param>
    /// <exception cref="ArgumentException">It is one half of a surrogate pair.</exception>
    public static void WriteChar(Utf8JsonWriter writer, char value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (char.IsSurrogate(value))
            throw new ArgumentException("A char is one half of a surrogate pair, which UTF-8 can't express.", nameof(value));
        writer.WriteStringValue([value]);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The bytes.</param>
    /// <exception cref="ArgumentException">There are none: the array is null.</exception>
    public static void WriteBytes(Utf8JsonWriter writer, byte[] value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The bytes.</param>
    public static void WriteMemory(Utf8JsonWriter writer, Memory<byte> value) => WriteReadOnlyMemory(writer, value);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The bytes.</param>
    public static void WriteReadOnlyMemory(Utf8JsonWriter writer, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64StringValue(value.Span);
    }

    /// <summary>Writes any value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no value, or no contract takes it: a string holds one half of a surrogate pair, a number is not finite, or it nests too deep.</exception>
    public static void WriteNode(Utf8JsonWriter writer, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteElement(writer, ElementOf(value));
    }

    /// <summary>Writes an object with any members.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentException">As of <see cref="WriteNode"/>.</exception>
    public static void WriteObjectNode(Utf8JsonWriter writer, JsonObject value) => WriteNode(writer, value);

    /// <summary>Writes an array of any values.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The array.</param>
    /// <exception cref="ArgumentException">As of <see cref="WriteNode"/>.</exception>
    public static void WriteArrayNode(Utf8JsonWriter writer, JsonArray value) => WriteNode(writer, value);

    /// <summary>Writes any value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no value, or no contract takes it: a member is named twice, a string holds one half of a surrogate pair, or it nests too deep.</exception>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.ValueKind == JsonValueKind.Undefined)
            throw new ArgumentException("A JsonElement is default: it holds no value, not even null.", nameof(value));
        if (ShapeCheck.Validate(JsonMarshal.GetRawUtf8Value(value), AnyShape.Instance, ShapeWalker.PayloadDepth) is [var error, ..])
            throw new ArgumentException($"A JsonElement holds what no contract takes: {error.Code}, expected {error.Expected}.", nameof(value));
        value.WriteTo(writer);
    }

    /// <summary>The exception for a value of a union that is of no case.</summary>
    /// <param name="value">The value.</param>
    /// <param name="union">Name of the union's base type.</param>
    /// <returns>The exception, to be thrown; its message names the value's type and the union.</returns>
    public static ArgumentException NoCase(object value, string union)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new($"{value.GetType()} is no case of the union {union}.", nameof(value));
    }

    /// <summary>Writes a URI as it was given: its <see cref="Uri.OriginalString"/>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The URI.</param>
    /// <exception cref="ArgumentException">The URI is null, or its text is none that a contract takes: relative, or not within RFC 3986.</exception>
    public static void WriteUri(Utf8JsonWriter writer, Uri value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var text = value.OriginalString;
        if (!UriText.IsValid(Encoding.UTF8.GetBytes(text)))
            throw new ArgumentException("A Uri is not an absolute URI within RFC 3986: escape it, as Uri.AbsoluteUri does.", nameof(value));
        writer.WriteStringValue(text);
    }

    /// <summary>Writes a UUID in lower case.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The UUID.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes the name of a map's entry.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is null or holds one half of a surrogate pair.</exception>
    public static void WriteName(Utf8JsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(name);
        writer.WritePropertyName(WellFormed(name));
    }

    /// <summary>Guards a member whose type is not nullable.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="clrMember">The C# member, such as <c>PullRequestCreated.Title</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is null; the message names the member.</exception>
    public static T NotNull<T>([NotNull] T? value, string clrMember)
        where T : class =>
        value ?? throw new ArgumentException($"{clrMember} is null, and its type is not nullable.", nameof(value));

    /// <summary>Refuses an immutable array that was never made.</summary>
    /// <param name="value">The array.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">It is the default one, which has no items, not even none.</exception>
    public static ImmutableArray<T> NotDefault<T>(ImmutableArray<T> value) =>
        value.IsDefault ? throw new ArgumentException("An immutable array is default: make it, or use ImmutableArray<T>.Empty.", nameof(value)) : value;

    private static JsonElement ElementOf(JsonNode value)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            value.WriteTo(writer);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException or JsonException)
        {
            throw new ArgumentException("A JsonNode holds what JSON can't express.", nameof(value), exception);
        }

        var reader = new Utf8JsonReader(output.WrittenSpan, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    private static void WriteNumber<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxFormatted];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteText<T>(Utf8JsonWriter writer, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxFormatted];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static string WellFormed(string text) =>
        CodePoints.Count(text) >= 0
            ? text
            : throw new ArgumentException("The text holds one half of a surrogate pair, which UTF-8 can't express.", nameof(text));
}
