using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.EventGen.Benchmark.Contracts;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Values;

/// <summary>An event that holds values of one kind.</summary>
/// <typeparam name="T">Their type.</typeparam>
public abstract record Listed<T>
{
    /// <summary>The values.</summary>
#pragma warning disable TEG1019 // What any JSON costs is measured, too.
    public required IReadOnlyList<T> Values { get; init; }
#pragma warning restore TEG1019
}

/// <summary>UUIDs.</summary>
[TammaEvent("GIT.UUIDS.LISTED", "1.0.0")]
public sealed partial record Uuids : Listed<Guid>;

/// <summary>Date-times.</summary>
[TammaEvent("GIT.INSTANTS.LISTED", "1.0.0")]
public sealed partial record Instants : Listed<DateTimeOffset>;

/// <summary>Dates.</summary>
[TammaEvent("GIT.DATES.LISTED", "1.0.0")]
public sealed partial record Dates : Listed<DateOnly>;

/// <summary>Times of day.</summary>
[TammaEvent("GIT.TIMES.LISTED", "1.0.0")]
public sealed partial record Times : Listed<TimeOnly>;

/// <summary>Spans of time.</summary>
[TammaEvent("GIT.SPANS.LISTED", "1.0.0")]
public sealed partial record Spans : Listed<TimeSpan>;

/// <summary>Versions.</summary>
[TammaEvent("GIT.VERSIONS.LISTED", "1.0.0")]
public sealed partial record Versions : Listed<Version>;

/// <summary>Characters.</summary>
[TammaEvent("GIT.CHARACTERS.LISTED", "1.0.0")]
public sealed partial record Characters : Listed<char>;

/// <summary>Amounts of money.</summary>
[TammaEvent("GIT.AMOUNTS.LISTED", "1.0.0")]
public sealed partial record Amounts : Listed<decimal>;

/// <summary>Fractions.</summary>
[TammaEvent("GIT.FRACTIONS.LISTED", "1.0.0")]
public sealed partial record Fractions : Listed<double>;

/// <summary>Fractions of less precision.</summary>
[TammaEvent("GIT.SINGLES.LISTED", "1.0.0")]
public sealed partial record Singles : Listed<float>;

/// <summary>Integers.</summary>
[TammaEvent("GIT.INTEGERS.LISTED", "1.0.0")]
public sealed partial record Integers : Listed<int>;

/// <summary>Integers of 64 bits.</summary>
[TammaEvent("GIT.LONG_INTEGERS.LISTED", "1.0.0")]
public sealed partial record LongIntegers : Listed<long>;

/// <summary>Integers of 64 bits without sign.</summary>
[TammaEvent("GIT.UNSIGNED_INTEGERS.LISTED", "1.0.0")]
public sealed partial record UnsignedIntegers : Listed<ulong>;

/// <summary>Booleans.</summary>
[TammaEvent("GIT.BOOLEANS.LISTED", "1.0.0")]
public sealed partial record Booleans : Listed<bool>;

/// <summary>Enums.</summary>
[TammaEvent("GIT.ACTORS.LISTED", "1.0.0")]
public sealed partial record Actors : Listed<Actor>;

/// <summary>URIs.</summary>
[TammaEvent("GIT.URIS.LISTED", "1.0.0")]
public sealed partial record Uris : Listed<Uri>;

/// <summary>Texts.</summary>
[TammaEvent("GIT.TEXTS.LISTED", "1.0.0")]
public sealed partial record Texts : Listed<string>;

/// <summary>Bytes.</summary>
[TammaEvent("GIT.BINARIES.LISTED", "1.0.0")]
public sealed partial record Binaries : Listed<byte[]>;

/// <summary>Lists.</summary>
[TammaEvent("GIT.LISTS.LISTED", "1.0.0")]
public sealed partial record Lists : Listed<IReadOnlyList<int>>;

/// <summary>Maps.</summary>
[TammaEvent("GIT.MAPS.LISTED", "1.0.0")]
public sealed partial record Maps : Listed<IReadOnlyDictionary<string, int>>;

/// <summary>Maps by numbers.</summary>
[TammaEvent("GIT.NUMBERED_MAPS.LISTED", "1.0.0")]
public sealed partial record NumberedMaps : Listed<IReadOnlyDictionary<int, int>>;

/// <summary>Sets of texts.</summary>
[TammaEvent("GIT.SETS.LISTED", "1.0.0")]
public sealed partial record Sets : Listed<IReadOnlySet<string>>;

/// <summary>Records.</summary>
[TammaEvent("GIT.POINTS.LISTED", "1.0.0")]
public sealed partial record Points : Listed<Point>;

/// <summary>Unions.</summary>
[TammaEvent("GIT.SHAPES.LISTED", "1.0.0")]
public sealed partial record Shapes : Listed<Shape>;

/// <summary>Any JSON.</summary>
[TammaEvent("GIT.ANYTHING.LISTED", "1.0.0")]
public sealed partial record Anything : Listed<JsonElement>;

/// <summary>Texts of one length.</summary>
[TammaEvent("GIT.HASHES.LISTED", "1.0.0")]
public sealed partial record Hashes
{
    /// <summary>The values.</summary>
    [Items(Pattern = "[0-9a-f]{40}")]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>Texts that a pattern with alternatives takes.</summary>
[TammaEvent("GIT.BRANCHES.LISTED", "1.0.0")]
public sealed partial record Branches
{
    /// <summary>The values.</summary>
    [Items(Pattern = "(feature|fix|chore)/[a-z0-9]+(-[a-z0-9]+)*")]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>Texts of a few.</summary>
[TammaEvent("GIT.LEVELS.LISTED", "1.0.0")]
public sealed partial record Levels
{
    /// <summary>The values.</summary>
    [Items(AllowedValues = ["low", "medium", "high", "urgent"])]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>A place.</summary>
public sealed record Point
{
    /// <summary>How far to the right.</summary>
    public required int X { get; init; }

    /// <summary>How far down.</summary>
    public required int Y { get; init; }
}

/// <summary>One of several forms.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Shape;

/// <summary>A circle.</summary>
public sealed record Circle : Shape
{
    /// <summary>From its middle to its edge.</summary>
    public required int Radius { get; init; }
}

/// <summary>A square.</summary>
public sealed record Square : Shape
{
    /// <summary>From corner to corner.</summary>
    public required int Side { get; init; }
}
