using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Reads the arguments of an attribute as values of the contract.</summary>
internal static class AttributeArguments
{
    /// <summary>The positional argument, or null where it is not of that kind (the compiler reports that).</summary>
    public static T? At<T>(AttributeData attribute, int index)
        where T : struct =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value } ? value : null;

    /// <summary>The positional text, or null.</summary>
    public static string? TextAt(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    /// <summary>The named argument, or null where it is not given.</summary>
    public static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
                return argument.Value;
        }

        return null;
    }

    /// <summary>The named number, or what holds where it is not given.</summary>
    public static int Named(AttributeData attribute, string name, int otherwise) =>
        Named(attribute, name) is { Value: int value } ? value : otherwise;

    /// <summary>Whether the named flag is set.</summary>
    public static bool IsSet(AttributeData attribute, string name) => Named(attribute, name) is { Value: true };

    /// <summary>The elements of an array argument; a single value where the compiler saw one.</summary>
    public static IEnumerable<object?> Values(TypedConstant constant) => Constants(constant).Select(element => element.Value);

    /// <summary>The same with their types.</summary>
    public static IEnumerable<TypedConstant> Constants(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Array, IsNull: false } => constant.Values.SelectMany(Constants),
        { Kind: TypedConstantKind.Array } => [],
        _ => [constant],
    };

    /// <summary>
    /// A limit: an integer, a finite double, or text in the invariant culture. Infinity and double's own extremes are no limit.
    /// </summary>
    /// <returns>False where the value is no number.</returns>
    public static bool TryReadLimit(object? value, out ExactNumber? limit)
    {
        limit = null;
        switch (value)
        {
            case null or double.PositiveInfinity or double.NegativeInfinity or double.MaxValue or double.MinValue:
                return true;
            case double.NaN or float.NaN:
                return false;
            case string text when ExactNumber.TryParse(text, out var number):
                limit = number;
                return true;
            default:
                limit = NumberOf(value);
                return limit is not null;
        }
    }

    /// <summary>The exact number of a constant, or null where it is none.</summary>
    public static ExactNumber? NumberOf(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            ExactNumber.FromDecimal(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        double d when !double.IsNaN(d) && !double.IsInfinity(d) => ExactNumber.FromDouble(d),
        float f when !float.IsNaN(f) && !float.IsInfinity(f) => ExactNumber.FromDouble(double.Parse(f.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => null,
    };
}
