using System;
using System.Globalization;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <content>Times, versions, characters and bytes.</content>
public static partial class ScalarReader
{
    /// <summary>Reads a number as the nearest half, never by way of a double.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadHalf(ReadOnlySpan<byte> json, int at, NumberShape shape, out Half value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at, out PlainNumber? _);
        value = end < 0 ? default : Half.Parse(json[at..end], NumberStyles.Float, CultureInfo.InvariantCulture);
        return end;
    }

    /// <summary>Reads an RFC 3339 date-time as its instant in UTC; what is beyond a tick is cut off.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The instant, of the kind <see cref="DateTimeKind.Utc"/>.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadDateTime(ReadOnlySpan<byte> json, int at, StringShape shape, out DateTime value)
    {
        var end = ReadDateTimeOffset(json, at, shape, out var instant);
        value = instant.UtcDateTime;
        return end;
    }

    /// <summary>Reads a time of day.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadTimeOnly(ReadOnlySpan<byte> json, int at, StringShape shape, out TimeOnly value) =>
        ReadText(json, at, shape, TimeText.TryParse, out value);

    /// <summary>Reads a time span.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadTimeSpan(ReadOnlySpan<byte> json, int at, StringShape shape, out TimeSpan value) =>
        ReadText(json, at, shape, TimeSpanText.TryParse, out value);

    /// <summary>Reads a text of one UTF-16 unit.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadChar(ReadOnlySpan<byte> json, int at, StringShape shape, out char value) =>
        ReadText(json, at, shape, CharText.TryParse, out value);

    /// <summary>Reads a version.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadVersion(ReadOnlySpan<byte> json, int at, StringShape shape, out Version value) =>
        ReadText(json, at, shape, VersionText.TryParse, out value);

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadBytes(ReadOnlySpan<byte> json, int at, StringShape shape, out byte[] value) =>
        ReadText(json, at, shape, Base64Text.TryParse, out value);

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The bytes.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadMemory(ReadOnlySpan<byte> json, int at, StringShape shape, out Memory<byte> value)
    {
        var end = ReadBytes(json, at, shape, out var bytes);
        value = bytes;
        return end;
    }

    /// <summary>Reads bytes from base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The bytes.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadReadOnlyMemory(ReadOnlySpan<byte> json, int at, StringShape shape, out ReadOnlyMemory<byte> value)
    {
        var end = ReadBytes(json, at, shape, out var bytes);
        value = bytes;
        return end;
    }
}
