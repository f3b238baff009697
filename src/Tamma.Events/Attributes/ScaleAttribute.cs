using System;

namespace Tamma.Events;

/// <summary>Limits a number to so many digits behind the point: to the multiples of 10^-digits, computed in exact decimals.</summary>
/// <param name="digits">From 0 to 28.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ScaleAttribute(int digits) : Attribute
{
    /// <summary>The greatest number of digits behind the point.</summary>
    public int Digits { get; } = digits;
}
