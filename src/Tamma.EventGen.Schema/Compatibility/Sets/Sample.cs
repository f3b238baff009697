using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>A value of a set: known, or there are some but none that is small enough to show, or the set is empty.</summary>
/// <param name="Value">The value, where it is known.</param>
/// <param name="Size">The number of JSON values in it, with the depth that they nest.</param>
/// <param name="IsEmpty">Whether the set has no value at all.</param>
internal readonly record struct Sample(JsonValue? Value, SampleSize Size, bool IsEmpty)
{
    /// <summary>There is no value.</summary>
    public static readonly Sample Empty = new(null, default, IsEmpty: true);

    /// <summary>There are values, all too large or too hard to find.</summary>
    public static readonly Sample Large = new(null, default, IsEmpty: false);

    /// <summary>A value without parts.</summary>
    public static Sample Of(JsonValue value) => new(value, new SampleSize(1, 1), IsEmpty: false);

    /// <summary>A value with parts, unless it gets too large.</summary>
    public static Sample Of(JsonValue value, SampleSize size) => size.IsTooLarge ? Large : new(value, size, IsEmpty: false);
}

/// <summary>How large a value is: no witness that nobody can read, and none deeper than an event may be.</summary>
internal readonly record struct SampleSize(int Count, int Depth)
{
    private const int CountLimit = 2_000;
    private const int DepthLimit = 64;

    public bool IsTooLarge => Count > CountLimit || Depth > DepthLimit;

    /// <summary>The size of what holds both.</summary>
    public SampleSize Holding(SampleSize part) => new(Count + part.Count, Depth > part.Depth ? Depth : part.Depth + 1);
}
