using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Emission;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The expression in C# of a constant: what a parameter takes where nothing is given, or what an initializer says.</summary>
internal static class DefaultArgument
{
    /// <summary>The expression; null for the default of the type.</summary>
    /// <param name="constant">The constant, as the compiler has it: an enum's member as its number.</param>
    /// <param name="typeName">The type that it is given to, as it is declared.</param>
    public static string? Of(object? constant, string typeName) => constant switch
    {
        null => null,
        string text => Literal.Of(text),
        bool truth => truth ? "true" : "false",
        char c => "(" + typeName + ")" + ((int)c).ToString(CultureInfo.InvariantCulture),
        decimal number => "(" + typeName + ")(" + number.ToString(CultureInfo.InvariantCulture) + "M)",
        double number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture) + "D", "double", typeName),
        float number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture) + "F", "float", typeName),
        ulong number => "(" + typeName + ")" + number.ToString(CultureInfo.InvariantCulture) + "UL",
        IFormattable number => "(" + typeName + ")(" + number.ToString(null, CultureInfo.InvariantCulture) + "L)",
        _ => null,
    };

    /// <summary>The expression of a parameter's default; null for the default of its type.</summary>
    public static string? Of(IParameterSymbol parameter, string typeName) => parameter.HasExplicitDefaultValue ? Of(parameter.ExplicitDefaultValue, typeName) : null;

    private static string Floating(double value, string literal, string type, string typeName)
    {
        if (double.IsNaN(value))
            return type + ".NaN";
        if (double.IsInfinity(value))
            return type + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        return "(" + typeName + ")(" + literal + ")";
    }
}
