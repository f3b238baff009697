using System;

namespace Tamma.Events;

/// <summary>Shortens the member's text when its event is created: <see cref="EventContext.Create{T}"/> keeps what fits, and never half a character.</summary>
/// <param name="length">How much is kept at most, in Unicode code points; 0 for as much as the member's greatest length allows.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TruncateAttribute(int length = 0) : Attribute
{
    /// <summary>How much is kept at most, in Unicode code points; 0 for as much as the member's greatest length allows.</summary>
    public int Length { get; } = length;

    /// <summary>Name of the integer member of the same record that gets the length of the whole text, in Unicode code points, when it is shortened; or null.</summary>
    public string? OriginalLength { get; set; }
}
