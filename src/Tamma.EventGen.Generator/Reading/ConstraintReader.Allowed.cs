using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <content>The attributes that list the values that are allowed.</content>
internal sealed partial class ConstraintReader
{
    /// <summary>The names of an enum that a text holds, or the numbers of one that an integer holds.</summary>
    private ContractType? ReadEnum(AttributeData attribute, ContractType type)
    {
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return Invalid(attribute, "it names no enum");
        var fields = EnumTypes.MembersOf(enumeration).Select(member => member.Field).ToArray();
        return ReadAllowed(attribute, type, fields.Select(field => type is StringType ? field.Name : field.ConstantValue).ToArray());
    }

    private ContractType? ReadAllowed(AttributeData attribute, ContractType type) =>
        EnumTypes.Of(property.Type) is { } enumeration && type is StringType or IntegerType
            ? ReadAllowedMembers(attribute, type, enumeration)
            : ReadAllowed(attribute, type, attribute.ConstructorArguments.SelectMany(AttributeArguments.Values).ToArray());

    /// <summary>Some of an enum's members. Another constant than a member is never equal to one.</summary>
    private ContractType? ReadAllowedMembers(AttributeData attribute, ContractType type, INamedTypeSymbol enumeration)
    {
        var constants = attribute.ConstructorArguments.SelectMany(AttributeArguments.Constants).Where(constant => !(constant.IsNull && type.IsNullable)).ToArray();
        if (constants.Length == 0)
            return Invalid(attribute, "it allows no value");
        var allowed = EnumTypes.MembersOf(enumeration)
            .Where(member => constants.Any(constant => SymbolEqualityComparer.Default.Equals(constant.Type, enumeration) && Equals(constant.Value, member.Field.ConstantValue)))
            .ToArray();
        if (allowed.Length < constants.Select(constant => constant.Value).Distinct().Count())
            return Invalid(attribute, "its values are not all members of the enum");
        return type is StringType text
            ? text with { AllowedValues = allowed.Select(member => member.JsonName).ToEquatableArray() }
            : ((IntegerType)type) with
            {
                AllowedValues = allowed.Select(member => AttributeArguments.NumberOf(member.Field.ConstantValue)!.Value).ToEquatableArray(),
                EnumNames = allowed.Select(member => member.Field.Name).ToEquatableArray(),
            };
    }

    private ContractType? ReadAllowed(AttributeData attribute, ContractType type, object?[] values)
    {
        // Null is said by the type.
        if (type.IsNullable)
            values = values.Where(value => value is not null).ToArray();
        if (type is StringType { Format: StringFormat.Char })
            values = values.Select(value => value is char character ? character.ToString() : value).ToArray();
        if (values.Length == 0)
            return Invalid(attribute, "it allows no value");
        switch (type)
        {
            case StringType { AllowedValues.Count: 0 } text:
                if (values.OfType<string>().Any(value => !WellFormedText.Is(value)))
                    return Invalid(attribute, "a value holds one half of a surrogate pair");
                return values.All(value => value is string)
                    ? text with { AllowedValues = values.Cast<string>().Distinct(StringComparer.Ordinal).ToEquatableArray() }
                    : Invalid(attribute, "its values are not all strings");
            case IntegerType { EnumNames.Count: 0 } or NumberType:
                var numbers = values.Select(AttributeArguments.NumberOf).ToArray();
                if (numbers.Any(number => number is null))
                    return Invalid(attribute, "its values are not all numbers");
                return ReadAllowedNumbers(attribute, type, numbers.Select(number => number!.Value).Distinct().ToArray());
            case BooleanType:
                return Unsupported(attribute, "a contract allows both values of a bool or none; leave the member out, or use an enum");
            default:
                return NoEffect(attribute, type);
        }
    }

    private ContractType? ReadAllowedNumbers(AttributeData attribute, ContractType type, ExactNumber[] numbers)
    {
        if (type is IntegerType && !numbers.All(number => number.IsInteger))
            return Invalid(attribute, "its values are not all integers");
        var known = type is IntegerType integers ? integers.AllowedValues : ((NumberType)type).AllowedValues;
        var allowed = numbers.Where(number => known.Count == 0 || known.Contains(number)).ToEquatableArray();
        if (allowed.Count == 0)
            return Invalid(attribute, numbers[0] + " is not within the other limits");
        return type is IntegerType integer ? integer with { AllowedValues = allowed } : ((NumberType)type) with { AllowedValues = allowed };
    }
}
