using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Every scalar that <see cref="RequiredTypes"/> has not, required.</summary>
[TammaEvent("TYPES.SCALARS.REQUIRED", "1.0.0")]
public sealed partial record ScalarTypes
{
    public required sbyte SByte { get; init; }

    public required byte Byte { get; init; }

    public required short Short { get; init; }

    public required ushort UShort { get; init; }

    public required uint UInt { get; init; }

    public required ulong ULong { get; init; }

    public required Int128 Int128 { get; init; }

    public required UInt128 UInt128 { get; init; }

    public required Half Half { get; init; }

    public required char Char { get; init; }

    public required byte[] Bytes { get; init; }

    public required Memory<byte> Memory { get; init; }

    public required ReadOnlyMemory<byte> ReadOnlyMemory { get; init; }

    public required DateTime DateTime { get; init; }

    public required TimeOnly Time { get; init; }

    public required TimeSpan Span { get; init; }

    public required Version Version { get; init; }

    public required JsonNode? Node { get; init; }

    public required JsonObject Object { get; init; }

    public required JsonArray Array { get; init; }
}

/// <summary>The same, nullable, with defaults, within collections, and under limits.</summary>
[TammaEvent("TYPES.SCALARS.DEFAULTED", "1.0.0")]
public sealed partial record OptionalScalarTypes
{
    [Range(-3, 3)]
    public sbyte? SByte { get; init; }

    public byte Byte { get; init; } = 7;

    [AllowedValues(1, 300)]
    public short? Short { get; init; }

    [MultipleOf(5)]
    public ushort? UShort { get; init; }

    public IReadOnlyList<uint?>? UInts { get; init; }

    [Range(1, 1000000), MultipleOf(3)]
    public ulong? ULong { get; init; }

    [AllowedValues(1, 2, 300)]
    public Int128? Int128 { get; init; }

    public HashSet<UInt128>? UInt128s { get; init; }

    [Range(-0.5, 60000)]
    public Half? Half { get; init; }

    public char Char { get; init; } = 'é';

    public HashSet<char>? Chars { get; init; }

    [Length(1, 3)]
    public byte[]? Bytes { get; init; }

    public IReadOnlyList<byte[]>? ManyBytes { get; init; }

    [MaxLength(6)]
    public ReadOnlyMemory<byte>? ReadOnlyMemory { get; init; }

    public IReadOnlyList<byte>? Numbers { get; init; }

    public DateTime? DateTime { get; init; }

    public TimeOnly? Time { get; init; }

    [RegularExpression(".*:00")]
    public TimeSpan? Span { get; init; }

    public IReadOnlyDictionary<string, TimeSpan>? Spans { get; init; }

    public Version? Version { get; init; }

    public JsonNode? Node { get; init; }

    public IReadOnlyList<JsonNode?>? Nodes { get; init; }

    [MaxLength(2)]
    public JsonObject? Object { get; init; }

    [MinLength(1)]
    public JsonArray? Array { get; init; }
}

/// <summary>Maps by every kind of key.</summary>
[TammaEvent("TYPES.KEYS.DEFAULTED", "1.0.0")]
public sealed partial record KeyTypes
{
    public required Dictionary<Guid, int> ByGuid { get; init; }

    public IReadOnlyDictionary<int, string?>? ByInt { get; init; }

    public IDictionary<long, Part>? ByLong { get; init; }

    public Dictionary<ulong, bool>? ByULong { get; init; }

    public Dictionary<sbyte, bool>? BySByte { get; init; }

    [MaxLength(2)]
    public IReadOnlyDictionary<Level, IReadOnlyDictionary<char, int>>? ByLevel { get; init; }

    public IReadOnlyDictionary<State, int>? ByState { get; init; }

    public State State { get; init; } = State.Open;

    public IReadOnlyList<State?>? States { get; init; }

    [Length(1, 2), Items(Minimum = 0)]
    public IReadOnlyDictionary<DateOnly, int>? ByDate { get; init; }
}

/// <summary>Attributes of DataAnnotations and of the serializer that <see cref="ConstrainedTypes"/> has not.</summary>
[TammaEvent("TYPES.ATTRIBUTES.DECLARED", "1.0.0")]
public sealed partial record AttributeTypes
{
    [Required]
    public string Text { get; init; } = null!;

    [Required(AllowEmptyStrings = true)]
    public required string Empty { get; init; }

    [Base64String, MaxLength(8)]
    public string? Base64 { get; init; }

    [EnumDataType(typeof(Level))]
    public string? Level { get; init; }

    [EnumDataType(typeof(State))]
    public int? State { get; init; }

    [Scale(2), Range(typeof(decimal), "-20", "1000", ParseLimitsInInvariantCulture = true)]
    public decimal? Price { get; init; }

    [AllowedValues('a', 'b', null)]
    public char? Letter { get; init; }

    [JsonInclude, JsonPropertyOrder(-1)]
    public int? First { get; init; }
}
