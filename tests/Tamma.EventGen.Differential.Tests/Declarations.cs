using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    Low,
    [JsonStringEnumMemberName("very \"high\"")]
    VeryHigh,
    Größe,
}

/// <summary>An enum that is written as a number.</summary>
public enum State : short
{
    Open,
    Merged = 5,
    [JsonStringEnumMemberName("gone \"away\"")]
    Lost = -1,
}

/// <summary>One of two cases, which may hold others of them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UserActor), "user")]
[JsonDerivedType(typeof(BotActor), "bö\"t")]
public abstract record Actor
{
    [Range(1, 100)]
    public required int Id { get; init; }

    public string? Note { get; init; } = "none";
}

public sealed record UserActor : Actor
{
    public required string Login { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BotActor : Actor
{
    public Actor? Owner { get; init; }

    [MaxLength(2)]
    public IReadOnlyList<Actor>? Helpers { get; init; }
}

/// <summary>A part, which may hold parts.</summary>
public sealed record Part
{
    [Length(1, 5)]
    public required string Name { get; init; }

    public Part? Inner { get; init; }

    [MaxLength(3)]
    public IReadOnlyList<Part>? Others { get; init; }
}

/// <summary>Every type, required.</summary>
[TammaEvent("TYPES.REQUIRED", "1.0.0")]
public sealed partial record RequiredTypes
{
    public required string Text { get; init; }

    public required int Int { get; init; }

    public required long Long { get; init; }

    public required double Double { get; init; }

    public required decimal Decimal { get; init; }

    public required float Float { get; init; }

    public required DateOnly Date { get; init; }

    public required JsonElement Any { get; init; }

    public required State State { get; init; }

    public required HashSet<string> Set { get; init; }

    public required Actor Actor { get; init; }

    public required bool Bool { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required Uri Uri { get; init; }

    public required Guid Guid { get; init; }

    public required Level Level { get; init; }

    public required Part Part { get; init; }

    public required string[] Array { get; init; }

    public required IReadOnlyDictionary<string, int> Map { get; init; }
}

/// <summary>Every type, optional and nullable, and each kind of collection.</summary>
[TammaEvent("TYPES.OPTIONAL", "1.0.0")]
public sealed partial record OptionalTypes
{
    public string? Text { get; init; }

    public int? Int { get; init; }

    public double? Double { get; init; }

    public decimal? Decimal { get; init; }

    public float? Float { get; init; }

    public DateOnly? Date { get; init; }

    public JsonElement? Any { get; init; }

    public IReadOnlyList<JsonElement>? Anything { get; init; }

    public State? State { get; init; }

    public IReadOnlyDictionary<string, State?>? States { get; init; }

    public ISet<int>? Set { get; init; }

    public IReadOnlySet<Level?>? LevelSet { get; init; }

    public HashSet<DayOfWeek>? Days { get; init; }

    public Actor? Actor { get; init; }

    public List<Actor>? Actors { get; init; }

    public Dictionary<string, Actor?>? ActorsByName { get; init; }

    public UserActor? User { get; init; }

    public BotActor? Bot { get; init; }

    public bool? Bool { get; init; }

    public DateTimeOffset? Time { get; init; }

    public Uri? Uri { get; init; }

    public Guid? Guid { get; init; }

    public Level? Level { get; init; }

    public required Level? NullableLevel { get; init; }

    public required Part? NullablePart { get; init; }

    public List<int?>? List { get; init; }

    public ImmutableArray<string>? Immutable { get; init; }

    public IReadOnlyList<IReadOnlyList<bool>>? Matrix { get; init; }

    public Dictionary<string, Part?>? Parts { get; init; }

    public IDictionary<string, IReadOnlyList<Level>>? Levels { get; init; }

    public OptionalTypes? Self { get; init; }
}

/// <summary>Defaults, and names that differ from C#'s.</summary>
[TammaEvent("TYPES.DEFAULTED", "1.0.0")]
public sealed partial record DefaultedTypes
{
    public string Text { get; init; } = "a";

    public int Number { get; init; } = -1;

    public Level Level { get; init; } = Level.VeryHigh;

    public IReadOnlyList<string> List { get; init; } = [];

    public Part Part { get; init; } = new() { Name = "p" };

    public string? NullableText { get; init; } = "n";

    public List<string>? NullableList { get; init; } = ["n"];

    public float Float { get; init; } = 0.1f;

    public State State { get; init; } = State.Merged;

    public HashSet<int> Set { get; init; } = [];

    [JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))]
    public DayOfWeek? Day { get; init; }

    [JsonPropertyName("a/b~c d")]
    public int? Odd { get; init; }

    [JsonPropertyName("größe")]
    public int? NonAscii { get; init; }

    [JsonPropertyName("a\"b\\c")]
    public int? Escaped { get; init; }

    public int? @class { get; init; }
}

/// <summary>Every constraint.</summary>
[TammaEvent("TYPES.CONSTRAINED", "1.0.0")]
public sealed partial record ConstrainedTypes
{
    [StringLength(4, MinimumLength = 2)]
    public required string Text { get; init; }

    [RegularExpression(@"[^/\s]+/[a-z0-9_.-]{1,3}(?:x|yy)?")]
    public string? Pattern { get; init; }

    [RegularExpression(@".\D\W")]
    public string? Dot { get; init; }

    [AllowedValues("a", "b", "🎉")]
    public string? Allowed { get; init; }

    [Range(-5, 10)]
    public int? Int { get; init; }

    [Range(0.1, 99.9, MinimumIsExclusive = true)]
    public double? Double { get; init; }

    [Range(typeof(decimal), "-0.01", "1000000000000000.5", MaximumIsExclusive = true, ParseLimitsInInvariantCulture = true)]
    public decimal? Decimal { get; init; }

    [AllowedValues(1, 2, 300)]
    public int? Numbers { get; init; }

    [MaxLength(20)]
    public Uri? Uri { get; init; }

    [Length(1, 3), Items(MinLength = 1, MaxLength = 2, Pattern = "[a-c]*")]
    public IReadOnlyList<string>? List { get; init; }

    [MaxLength(2), Items(Minimum = 0, Maximum = 1)]
    public IReadOnlyDictionary<string, double>? Map { get; init; }

    [MultipleOf(5), Range(-20, 1000)]
    public int? Fives { get; init; }

    [MultipleOf("0.01")]
    public decimal? Cents { get; init; }

    [MultipleOf(0.25)]
    public float? Quarters { get; init; }

    [Url]
    public string? Url { get; init; }

    [Url, MaxLength(30)]
    public Uri? WebUri { get; init; }

    [EmailAddress, MaxLength(6)]
    public string? Email { get; init; }

    [Length(1, 3), Items(MaxLength = 2)]
    public HashSet<string>? Set { get; init; }

    [Sensitive(Sensitivity.Secret), MaxLength(3)]
    public string? Secret { get; init; }
}

/// <summary>A record that takes no member that it does not declare, and that is a case of a union itself.</summary>
[TammaEvent("TYPES.CLOSED", "1.0.0")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed partial record ClosedTypes : Node
{
    public required string Text { get; init; }

    public Node? Next { get; init; }
}

[JsonDerivedType(typeof(ClosedTypes), "closed")]
[JsonDerivedType(typeof(Leaf), "leaf")]
public abstract record Node
{
    public virtual int? Number { get; init; }
}

public sealed record Leaf : Node
{
    [Range(0, 5)]
    public override int? Number { get; init; }
}
