using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>The JSON names of an enum's values. Names are compared exactly, and numbers are not names.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private readonly (TEnum Value, string Name)[] _names;
    private readonly byte[][] _utf8Names;
    private readonly byte[][] _relaxed;
    private readonly byte[][] _htmlSafe;
    private readonly NameLiteral[] _literals;
    private readonly EnumIndex<TEnum> _index;

    /// <summary>Pairs values with names; of several names of one value the first is written.</summary>
    /// <param name="names">The pairs.</param>
    /// <exception cref="ArgumentException">Two pairs have one name.</exception>
    public EnumNames(params (TEnum Value, string Name)[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        Names = Array.ConvertAll(names, static pair => pair.Name);
        if (new HashSet<string>(Names, StringComparer.Ordinal).Count < names.Length)
            throw new ArgumentException($"Two values of {typeof(TEnum).Name} have one name.", nameof(names));
        _utf8Names = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);
        _relaxed = Array.ConvertAll(Names, static name => Quote(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _htmlSafe = Array.ConvertAll(Names, static name => Quote(name, JavaScriptEncoder.Default));
        _literals = Array.ConvertAll(_relaxed, static quoted => new NameLiteral(quoted));
        _index = new(Array.ConvertAll(names, static pair => pair.Value));
        Converter = new NameConverter(this);
    }

    /// <summary>The names in declared order.</summary>
    public string[] Names { get; }

    /// <summary>The same for serialization: an unknown name or a number is a <see cref="JsonException"/>.</summary>
    public JsonConverter<TEnum> Converter { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="reader">Stands on the string.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no string, or no value has its name.</exception>
    public TEnum Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && StringEscapes.AreWellFormed(reader))
        {
            for (var index = 0; index < _utf8Names.Length; index++)
            {
                if (reader.ValueTextEquals(_utf8Names[index]))
                    return _names[index].Value;
            }
        }

        throw new JsonException($"The value is no name of {typeof(TEnum).Name}.");
    }

    /// <summary>Checks and reads a name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the name, or -1 where the document is refused.</returns>
    public int Read(ReadOnlySpan<byte> json, int at, StringShape shape, out TEnum value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at);
        for (var index = 0; end >= 0 && index < _literals.Length; index++)
        {
            if (_literals[index].IsAt(json, at))
            {
                value = _names[index].Value;
                return end;
            }
        }

        return ReadEscaped(json, at, end, out value);
    }

    /// <summary>Writes the name of a value.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value has no name.</exception>
    public void Write(ref JsonOutput json, scoped ReadOnlySpan<byte> name, TEnum value)
    {
        var index = _index.Of(value);
        if (index < 0)
            throw json.Refused(name, NoName);
        json.WriteLiteral(name, (json.Escaping == JsonEscaping.Relaxed ? _relaxed : _htmlSafe)[index]);
    }

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">No value has the name.</exception>
    public TEnum ValueOf(string name)
    {
        foreach (var pair in _names)
        {
            if (string.Equals(pair.Name, name, StringComparison.Ordinal))
                return pair.Value;
        }

        throw new JsonException($"The value is no name of {typeof(TEnum).Name}.");
    }

    /// <summary>The name of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">The value has no name.</exception>
    public string NameOf(TEnum value) => Names[IndexOf(value)];

    private int ReadEscaped(ReadOnlySpan<byte> json, int at, int end, out TEnum value)
    {
        value = default;
        if (end < 0)
            return -1;
        using var text = new UnescapedText(json[(at + 1)..(end - 1)]);
        for (var index = 0; index < _utf8Names.Length; index++)
        {
            if (text.Utf8.SequenceEqual(_utf8Names[index]))
            {
                value = _names[index].Value;
                return end;
            }
        }

        return -1;
    }

    private static byte[] Quote(string name, JavaScriptEncoder encoder) => [(byte)'"', .. JsonEncodedText.Encode(name, encoder).EncodedUtf8Bytes, (byte)'"'];

    private static string NoName => $"The value is none of {typeof(TEnum).Name} with a name.";

    private int IndexOf(TEnum value) => _index.Of(value) is >= 0 and var index
        ? index
        : throw new ArgumentException(NoName, nameof(value));

    private sealed class NameConverter(EnumNames<TEnum> names) : JsonConverter<TEnum>
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => names.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(names.NameOf(value));

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => names.ValueOf(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(names.NameOf(value));
    }
}
