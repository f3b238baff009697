using System;
using System.Globalization;

namespace Tamma.Events;

/// <summary>Limits a number to the multiples of another (JSON Schema validation, section 6.2.1), computed in exact decimals.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MultipleOfAttribute : Attribute
{
    /// <summary>Limits to the multiples of a number.</summary>
    /// <param name="divisor">Above zero. It stands for the shortest decimal that reads as this double.</param>
    public MultipleOfAttribute(double divisor) => Divisor = divisor.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Limits to the multiples of an exact decimal.</summary>
    /// <param name="divisor">Above zero, as JSON number text of at most 37 digits, such as <c>0.01</c>.</param>
    public MultipleOfAttribute(string divisor) => Divisor = divisor;

    /// <summary>The divisor as JSON number text.</summary>
    public string Divisor { get; }
}
