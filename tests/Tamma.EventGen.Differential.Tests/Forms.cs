using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

#pragma warning disable TEG1012 // Classes that can be changed are read and written as any.

/// <summary>A positional record with every kind of parameter, and properties beside them.</summary>
[TammaEvent("TYPES.POSITIONED", "1.0.0")]
public sealed partial record PositionalTypes(
    [MaxLength(4)] string Text,
    string? Nullable,
    int Number,
    [property: JsonPropertyName("renamed"), Range(0, 9)] int? NullableNumber,
    Level Level,
    PositionalPart Part,
    IReadOnlyList<PositionalPart>? Parts,
    string WithDefault = "d\"",
    string? WithNull = null,
    int WithNumber = -3,
    double WithDouble = 0.25,
    float? WithFloat = 1.5f,
    decimal WithDecimal = 0.10m,
    Level WithLevel = Level.VeryHigh,
    State? WithState = State.Lost,
    Guid WithGuid = default,
    DateTimeOffset? WithTime = default)
{
    public required bool Required { get; init; }

    public string Initialized { get; init; } = "of " + Text;

    public int? Optional { get; init; }

    public IReadOnlyList<string> List { get; init; } = ["l"];

    [JsonIgnore]
    public string Ignored => Text + Number;
}

/// <summary>A part that its parameters make, in more than one way.</summary>
public sealed record PositionalPart(string Name, PositionalPart? Inner = null, [property: JsonIgnore] int Skipped = 7)
{
    [JsonConstructor]
    private PositionalPart(string name, string note, PositionalPart? inner)
        : this(name, inner) => Note = note;

    public string Note { get; init; } = "x";
}

/// <summary>What every event of a kind has.</summary>
public abstract record BaseTypes(int Id, string? Source = "s")
{
    public required string Name { get; init; }

    public virtual int? Overridden { get; init; }

    public string? Hidden { get; init; }

    protected string? Unseen { get; init; }
}

public abstract record MiddleTypes(int Id, Guid Key) : BaseTypes(Id)
{
    [Range(0, 5)]
    public override int? Overridden { get; init; }
}

/// <summary>An event that inherits from two records, one of which takes a part of its parameters.</summary>
[TammaEvent("TYPES.INHERITED", "1.0.0")]
public sealed partial record InheritedTypes(int Id, Guid Key, string Own) : MiddleTypes(Id, Key)
{
    public new int Hidden { get; init; } = 3;

    public DerivedClass? Part { get; init; }

    public Holder.Nested? Nested { get; init; }
}

public class BaseClass
{
    public int Number { get; set; } = 5;

    public virtual string? Text { get; set; }
}

public class DerivedClass : BaseClass
{
    [MaxLength(3)]
    public override string? Text { get; set; }

    public DerivedClass? Inner { get; set; }
}

public static class Holder
{
    internal sealed record Hidden;

    public sealed record Nested(string Text);
}

/// <summary>Structs and classes of every form.</summary>
[TammaEvent("TYPES.MIXED", "1.0.0")]
public sealed partial record FormTypes
{
    public required Point Point { get; init; }

    public Point? NullablePoint { get; init; }

    public IReadOnlyList<Point>? Points { get; init; }

    public IReadOnlyDictionary<string, Point?>? PointsByName { get; init; }

    public required PlainStruct Plain { get; init; }

    public PlainStruct Initialized { get; init; } = new() { Text = "i", Point = new(1) };

    public ImmutableStruct? Immutable { get; init; }

    public Settable? Settable { get; init; }

    public required Immutable Class { get; init; }

    public PrimaryClass? Primary { get; init; }

    public Shape? Shape { get; init; }
}

/// <summary>Values with names of their own.</summary>
[TammaEvent("TYPES.NAMED", "1.0.0")]
public sealed partial record NamedTypes(Sku Sku, [property: MaxLength(3)] IReadOnlyList<Sku>? Skus, Amount? Amount, Address Address, IReadOnlyDictionary<string, Address?>? Addresses, Mood Mood)
{
    public required Day? Day { get; init; }

    [MinLength(2)]
    public Sku? Limited { get; init; }

    public IReadOnlySet<Sku>? SkuSet { get; init; }

    [MaxLength(2)]
    public HashSet<Mood>? Moods { get; init; }

    public ISet<Amount>? Amounts { get; init; }

    public IReadOnlyDictionary<Sku, int>? BySku { get; init; }

    public Dictionary<Mood, Sku?>? ByMood { get; init; }

    public IDictionary<Ident, bool>? ByIdent { get; init; }

    public IReadOnlyDictionary<Port, int>? ByPort { get; init; }

    public IReadOnlyDictionary<Tag, int>? ByTag { get; init; }

    public IReadOnlyDictionary<Shard, int>? ByShard { get; init; }

    public Dictionary<Rank, Shard>? ByRank { get; init; }

    [AllowedValues(2, 30, 70)]
    public Rank? Rank { get; init; }

    [MultipleOf(0.2)]
    public Step? Step { get; init; }
}

[ValueObject]
public readonly record struct Ident(Guid Value);

[ValueObject]
public sealed record Port([Range(1, 300)] int Value);

[ValueObject]
public sealed record Tag(string Value);

[ValueObject]
public readonly record struct Shard([RegularExpression("[01].*")] Guid Value);

[ValueObject]
public readonly record struct Rank([AllowedValues(1, 2, 30)] short Value);

[ValueObject]
public readonly record struct Step([Scale(1), MultipleOf(0.3)] decimal Value);

[ValueObject]
public readonly record struct Sku([MaxLength(4)] string Value);

[ValueObject]
public readonly record struct Amount([Range(typeof(decimal), "0", "99.9", ParseLimitsInInvariantCulture = true)] decimal Value)
{
    [JsonIgnore]
    public bool IsZero => Value == 0;
}

[ValueObject]
public sealed record Address(Uri Value);

[ValueObject]
public readonly struct Mood
{
    public required Level Value { get; init; }
}

[ValueObject]
public sealed class Day(DayOfWeek value)
{
    [JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))]
    public DayOfWeek Value { get; } = value;
}

public readonly record struct Point(int X, int Y = -1)
{
    public string? Label { get; init; }
}

public struct PlainStruct
{
    public required string Text { get; init; }

    public int? Number { get; set; }

    public required Point Point { readonly get; set; }

    [JsonIgnore]
    public int Field;
}

[method: JsonConstructor]
public readonly struct ImmutableStruct(string text, int number = 4)
{
    public string Text { get; } = text;

    public int Number { get; } = number;
}

public record struct Settable()
{
    public string Text { get; set; } = "s";

    public Point? Point { get; set; }
}

public sealed class Immutable
{
    public Immutable(string text, IReadOnlyList<int>? numbers = null)
    {
        Text = text;
        Numbers = numbers;
    }

    [MaxLength(5)]
    public string Text { get; }

    public IReadOnlyList<int>? Numbers { get; }

    public string? Note { get; set; } = "n";
}

public sealed class PrimaryClass(string text)
{
    public string Text { get; } = text;

    [JsonIgnore]
    public int Length => Text.Length;
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract class Shape
{
    public string? Color { get; init; }
}

public sealed class Circle(double radius) : Shape
{
    [Range(0, 100)]
    public double Radius { get; } = radius;
}

public sealed class Square : Shape
{
    public required int Side { get; init; }
}

/// <summary>Closed generics.</summary>
[TammaEvent("TYPES.PAGED", "1.0.0")]
public sealed partial record GenericTypes : GenericBase<int?>
{
    public required Page<string> Texts { get; init; }

    public Page<Point>? Points { get; init; }

    public Page<int?>? Numbers { get; init; }

    public Pair<Level, Page<string>>? Pair { get; init; }

    public Option<int>? Option { get; init; }

    public Outer<string>.Inner? Inner { get; init; }

    public Numbered<string>? Numbered { get; init; }
}

public abstract record GenericBase<T>
{
    public T? Value { get; init; }

    public string Kind { get; init; } = "k";
}

public sealed record Page<T>(IReadOnlyList<T> Items, int Total = 10)
{
    public required T First { get; init; }

    public string? Next { get; init; } = "n";

    public IReadOnlyList<T> Others { get; init; } = [];
}

public sealed record Numbered<T>
{
    [JsonConstructor]
    public Numbered(int number) => Number = number;

    public required int Number { get; init; }

    public required T Item { get; init; }
}

public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

public readonly record struct Option<T>(T Value, bool IsSet = true);

public static class Outer<T>
{
    public sealed class Inner
    {
        public required T Value { get; init; }
    }
}
