using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>One change of a type, as people make them: mostly of one constraint.</summary>
internal sealed class TypeMutation(Random random, RandomTypes types)
{
    public ContractType Of(ContractType type)
    {
        if (random.Next(5) == 0)
            return types.Type(0);
        if (type is not AnyType && random.Next(5) == 0)
            return type with { IsNullable = !type.IsNullable };
        return type switch
        {
            IntegerType integer => Integer(integer),
            NumberType number => Number(number),
            StringType text => Text(text),
            ArrayType array => random.Next(3) switch
            {
                0 => array with { Count = types.Count() },
                1 => array with { IsUnique = !array.IsUnique },
                _ => array with { Items = types.Type(1) },
            },
            MapType map => random.Next(4) switch
            {
                3 => map with { Names = types.Names() },
                0 => map with { Count = types.Count() },
                1 => map with { Values = types.Type(1) },
                _ => types.Reference(),
            },
            ReferenceType => random.Next(3) switch
            {
                0 => types.Union(),
                1 => types.Reference(),
                _ => new MapType(types.Type(1)) { Count = types.Count() },
            },
            UnionType => random.Next(3) == 0 ? types.Reference() : types.Union(),
            _ => types.Type(0),
        };
    }

    private ContractType Integer(IntegerType type) => random.Next(5) switch
    {
        // A contract's limits are within its width.
        0 => type with { Range = types.Integer().Range.Intersect(FormatBounds.RangeOf(type.Format)) },
        1 => type with { MultipleOf = types.Divisor() },
        2 => type with { AllowedValues = types.Numbers() },
        3 => type with { AllowedValues = type.AllowedValues.Skip(1).ToEquatableArray() },
        _ => new NumberType { Range = type.Range, MultipleOf = type.MultipleOf, AllowedValues = type.AllowedValues, IsNullable = type.IsNullable },
    };

    private ContractType Number(NumberType type) => random.Next(5) switch
    {
        0 => type with { Range = types.Range() },
        1 => type with { MultipleOf = types.Divisor() },
        2 => type with { AllowedValues = types.Numbers() },
        3 => type with { Format = (NumberFormat)random.Next(3) },
        _ => types.Integer() with { MultipleOf = type.MultipleOf, AllowedValues = type.AllowedValues, IsNullable = type.IsNullable },
    };

    private StringType Text(StringType type) => random.Next(6) switch
    {
        0 => type with { Length = types.Count() },
        1 => type with { Patterns = types.PatternList() },
        2 => type with { Patterns = type.Patterns.Skip(1).Concat(types.PatternList()).ToEquatableArray() },
        3 => type with { Format = types.Format() },
        4 => type with { AllowedValues = types.TextList() },
        _ => type with { AllowedValues = type.AllowedValues.Skip(1).ToEquatableArray() },
    };
}
