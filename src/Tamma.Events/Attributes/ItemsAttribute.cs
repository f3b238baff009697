using System;

namespace Tamma.Events;

/// <summary>Limits each item of a collection, or each value of a map.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute : Attribute
{
    /// <summary>Least length of each text, in Unicode code points.</summary>
    public int MinLength { get; set; }

    /// <summary>Greatest length of each text, in Unicode code points.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>Pattern (ECMA-262, flag <c>u</c>) that each whole text must match.</summary>
    public string? Pattern { get; set; }

    /// <summary>Least value of each number, inclusive.</summary>
    public object? Minimum { get; set; }

    /// <summary>Greatest value of each number, inclusive.</summary>
    public object? Maximum { get; set; }

    /// <summary>The only values that each item may have.</summary>
    public object[]? AllowedValues { get; set; }
}
