using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>The values of an enum that is a number in JSON. Only declared values are legal, and names are not numbers.</summary>
/// <typeparam name="TEnum">The enum, of any underlying type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumNumbers<TEnum>
    where TEnum : struct, Enum
{
    private readonly Dictionary<long, TEnum> _values = [];
    private readonly Dictionary<TEnum, long> _numbers = [];
    private readonly (TEnum Value, string Name)[] _names;
    private EnumNames<TEnum>? _keys;

    /// <summary>Takes the declared values; one may be given more than once. As the key of a map a value stands by its name.</summary>
    /// <param name="names">The values with their JSON names.</param>
    /// <exception cref="ArgumentException">A value is beyond 64 bits with sign.</exception>
    public EnumNumbers(params (TEnum Value, string Name)[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        foreach (var (value, _) in names)
        {
            if (!long.TryParse(value.ToString("D"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                throw new ArgumentException($"{typeof(TEnum).Name}.{value} is beyond 64 bits with sign.", nameof(names));
            _values[number] = value;
            _numbers[value] = number;
        }

        Numbers = [.. _values.Keys];
        Converter = new NumberConverter(this);
    }

    /// <summary>The numbers in declared order.</summary>
    public long[] Numbers { get; }

    /// <summary>The same for serialization: a name or a number that is not declared is a <see cref="JsonException"/>.</summary>
    public JsonConverter<TEnum> Converter { get; }

    /// <summary>Reads a number; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the number.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no number, or no value of the enum has it.</exception>
    public TEnum Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
        && JsonNumber.Parse(reader.ValueSpan).TryGetInt64(out var number)
        && _values.TryGetValue(number, out var value)
            ? value
            : throw new JsonException($"The value is no number of {typeof(TEnum).Name}.");

    /// <summary>Checks and reads a number; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The value.</param>
    /// <returns>The index after the number, or -1 where the document is refused.</returns>
    public int Read(ReadOnlySpan<byte> json, int at, IntegerShape shape, out TEnum value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        value = default;
        var end = shape.Read(json, at, out var number);
        return end >= 0 && _values.TryGetValue(number, out value) ? end : -1;
    }

    /// <summary>Writes the number of a value.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not declared.</exception>
    public void Write(ref JsonOutput json, scoped ReadOnlySpan<byte> name, TEnum value)
    {
        if (!_numbers.TryGetValue(value, out var number))
            throw json.Refused(name, NoNumber);
        json.WriteInt64(name, number);
    }

    /// <summary>Made for the first key, as most enums are no map's.</summary>
    private EnumNames<TEnum> Keys => _keys ??= new(_names);

    private long NumberOf(TEnum value) => _numbers.TryGetValue(value, out var number)
        ? number
        : throw new ArgumentException(NoNumber, nameof(value));

    private static string NoNumber => $"The value is no declared one of {typeof(TEnum).Name}.";

    private sealed class NumberConverter(EnumNumbers<TEnum> numbers) : JsonConverter<TEnum>
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => numbers.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteNumberValue(numbers.NumberOf(value));

        // The key of a map is a name, whatever the values are.
        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => numbers.Keys.ValueOf(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(numbers.Keys.NameOf(value));
    }
}
