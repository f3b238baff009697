using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <summary>
/// Checks and reads the scalars of a document in one pass. Each method takes the value's first byte (-1 stays -1) and the shape that says what is
/// legal, and returns the index after the value, or -1 where the document is refused; the value then means nothing.
/// </summary>
/// <remarks>What has many parts of its own is never made a part of a generated reader: then its own parts would be calls.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ScalarReader
{
    private delegate bool TextParser<T>(ReadOnlySpan<byte> text, out T value);

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The text.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadString(ReadOnlySpan<byte> json, int at, StringShape shape, out string value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at);
        value = end < 0 ? "" : TextMaker.OfJson(json[(at + 1)..(end - 1)]);
        return end;
    }

    /// <summary>Reads a 32-bit integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadInt32(ReadOnlySpan<byte> json, int at, IntegerShape shape, out int value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = (int)number;
        return value == number ? end : -1;
    }

    /// <summary>Reads a 64-bit integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadInt64(ReadOnlySpan<byte> json, int at, IntegerShape shape, out long value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Read(json, at, out value);
    }

    /// <summary>Reads a number as the nearest double.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadDouble(ReadOnlySpan<byte> json, int at, NumberShape shape, out double value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at, out PlainNumber? plain);
        value = end < 0 ? 0 : plain?.ToDouble() ?? double.Parse(json[at..end], NumberStyles.Float, CultureInfo.InvariantCulture);
        return end;
    }

    /// <summary>Reads a number as the nearest float, never by way of a double.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadSingle(ReadOnlySpan<byte> json, int at, NumberShape shape, out float value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        value = 0;
        var end = shape.Take(json, at, out PlainNumber? plain);
        if (end >= 0 && !(plain is { } number && number.TryGetSingle(out value)))
            value = float.Parse(json[at..end], NumberStyles.Float, CultureInfo.InvariantCulture);
        return end;
    }

    /// <summary>Reads a number as the nearest decimal, never by way of a double; it keeps its scale.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadDecimal(ReadOnlySpan<byte> json, int at, NumberShape shape, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        value = 0;
        var end = shape.Take(json, at, out PlainNumber? plain);
        if (end < 0)
            return -1;
        if (plain is { } number)
            value = number.ToDecimal();
        else if (!decimal.TryParse(json[at..end], NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return -1;
        return end;
    }

    /// <summary>Reads true or false.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadBoolean(ReadOnlySpan<byte> json, int at, out bool value)
    {
        value = JsonBytes.IsAt(json, at, (byte)'t');
        return JsonBytes.TakeBoolean(json, at);
    }

    /// <summary>Reads an RFC 3339 date-time; what is beyond a tick is cut off.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The instant with its offset.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadDateTimeOffset(ReadOnlySpan<byte> json, int at, StringShape shape, out DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at);
        // Escapes would make it longer.
        if (end - at is < 22 or > DateTimeText.TimestampLength + 2 || json[end - 2] != 'Z')
            return ReadText(json, at, end, DateTimeText.TryParse, out value);
        value = DateTimeText.OfUtc(json[(at + 1)..(end - 1)]);
        return end;
    }

    /// <summary>Reads an RFC 3339 full-date.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The date.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadDateOnly(ReadOnlySpan<byte> json, int at, StringShape shape, out DateOnly value) =>
        ReadText(json, at, shape, DateText.TryParse, out value);

    /// <summary>Reads a UUID.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The UUID.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadGuid(ReadOnlySpan<byte> json, int at, StringShape shape, out Guid value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at);
        // Escapes would make it longer.
        if (end - at != UuidText.Length + 2)
            return ReadEscaped(json, at, end, UuidText.TryParse, out value);
        value = UuidText.Of(json.Slice(at + 1, UuidText.Length));
        return end;
    }

    /// <summary>Reads a URI; <see cref="Uri.OriginalString"/> is the text as it stands.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The URI.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadUri(ReadOnlySpan<byte> json, int at, StringShape shape, out Uri value)
    {
        var end = ReadString(json, at, shape, out var text);
        value = end >= 0 && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null!;
        return value is null ? -1 : end;
    }

    /// <summary>Reads any value, null included.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="value">A copy that does not depend on the document.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadElement(ReadOnlySpan<byte> json, int at, ReadState state, out JsonElement value)
    {
        var end = JsonBytes.Skip(json, at, state);
        value = end < 0 ? default : ElementOf(json[at..end]);
        return end;
    }

    /// <summary>Checks a text and makes a value of it.</summary>
    private static int ReadText<T>(ReadOnlySpan<byte> json, int at, StringShape shape, TextParser<T> tryParse, out T value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return ReadText(json, at, shape.Take(json, at), tryParse, out value);
    }

    /// <summary>Makes a value of a text that was checked.</summary>
    private static int ReadText<T>(ReadOnlySpan<byte> json, int at, int end, TextParser<T> tryParse, out T value)
    {
        value = default!;
        if (end < 0)
            return -1;
        var text = json[(at + 1)..(end - 1)];
        return tryParse(text, out value) || (text.Contains((byte)'\\') && ReadEscaped(json, at, end, tryParse, out value) >= 0) ? end : -1;
    }

    /// <summary>Makes a value of a text that has escapes.</summary>
    private static int ReadEscaped<T>(ReadOnlySpan<byte> json, int at, int end, TextParser<T> tryParse, out T value)
    {
        value = default!;
        if (end < 0)
            return -1;
        using var text = new UnescapedText(json[(at + 1)..(end - 1)]);
        return tryParse(text.Utf8, out value) ? end : -1;
    }

    private static JsonElement ElementOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ShapeWalker.EnvelopeDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
