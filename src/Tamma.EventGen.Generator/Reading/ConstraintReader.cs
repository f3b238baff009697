using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Folds the attributes that constrain a property into its type. A constraint attribute is added in <see cref="Readers"/>.</summary>
/// <param name="property">The property.</param>
/// <param name="unlimited">Its type without the attributes.</param>
/// <param name="sink">Takes the findings.</param>
/// <param name="cancellation">Says that nobody waits any more.</param>
internal sealed partial class ConstraintReader(IPropertySymbol property, ContractType unlimited, FindingSink sink, CancellationToken cancellation)
{
    // Something that is no white space, as ECMA-262 has it, somewhere.
    private const string NotBlank = @"[\s\S]*\S[\s\S]*";

    private const string UrlPattern = @"(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[\s\S]*";

    // As many as a decimal has.
    private const int MaxScale = 28;

    // The runtime library divides in 128 bits.
    private static readonly BigInteger MaxDivisor = BigInteger.Pow(10, 37);

    // A literal's text is one object until its file changes.
    private static readonly ConditionalWeakTable<string, PatternResult> Parsed = new();

    private static readonly Dictionary<string, Func<ConstraintReader, AttributeData, ContractType, ContractType?>> Readers = new(StringComparer.Ordinal)
    {
        [AttributeNames.Range] = (reader, attribute, type) => reader.ReadRange(attribute, type),
        [AttributeNames.StringLength] = (reader, attribute, type) => reader.ReadStringLength(attribute, type),
        [AttributeNames.MinLength] = (reader, attribute, type) => reader.ReadCount(attribute, type, AttributeArguments.At<int>(attribute, 0) ?? 0, maximum: null, Constraints.WithCount),
        [AttributeNames.MaxLength] = (reader, attribute, type) => reader.ReadMaxLength(attribute, type),
        [AttributeNames.Length] = (reader, attribute, type) => reader.ReadCount(attribute, type, AttributeArguments.At<int>(attribute, 0) ?? 0, AttributeArguments.At<int>(attribute, 1), Constraints.WithCount),
        [AttributeNames.MultipleOf] = (reader, attribute, type) => reader.ReadMultipleOf(attribute, type),
        [AttributeNames.Required] = (reader, attribute, type) => reader.ReadRequired(attribute, type),
        [AttributeNames.Scale] = (reader, attribute, type) => reader.ReadScale(attribute, type),
        [AttributeNames.Base64String] = (reader, attribute, type) => reader.ReadFormat(attribute, type, StringFormat.Base64),
        [AttributeNames.EnumDataType] = (reader, attribute, type) => reader.ReadEnum(attribute, type),
        [AttributeNames.Url] = (reader, attribute, type) => reader.ReadUrl(attribute, type),
        [AttributeNames.EmailAddress] = (reader, attribute, type) => reader.ReadFormat(attribute, type, StringFormat.Email),
        [AttributeNames.RegularExpression] = (reader, attribute, type) => reader.ReadRegularExpression(attribute, type),
        [AttributeNames.AllowedValues] = (reader, attribute, type) => reader.ReadAllowed(attribute, type),
        [AttributeNames.Items] = (reader, attribute, type) => reader.ReadItems(attribute, type),
    };

    /// <summary>Whether an attribute of that name is a constraint.</summary>
    public static bool Knows(string attributeName) => Readers.ContainsKey(attributeName);

    /// <summary>Whether the attribute lists the values that are allowed.</summary>
    public static bool IsListOfValues(AttributeData attribute) => AttributeNames.NameOf(attribute) is AttributeNames.AllowedValues or AttributeNames.EnumDataType;

    /// <summary>The type with the attribute's constraint; unchanged where that is reported.</summary>
    public ContractType Apply(AttributeData attribute, ContractType type)
    {
        // The arguments are wrong in C# itself: the compiler says so.
        if (attribute.AttributeConstructor is null || HasErrors(attribute))
        {
            sink.Refuse();
            return type;
        }

        var read = Readers[AttributeNames.NameOf(attribute)];
        if (read(this, attribute, type) is not { } constrained)
            return type;
        if (Constraints.IsNeverTrue(constrained))
        {
            if (read(this, attribute, unlimited) is { } alone && Constraints.IsNeverTrue(alone))
                Invalid(attribute, "no value of the property's type satisfies it");
            else
                sink.Refuse(ConstraintRules.ConstraintUnsatisfiable, Locations.Of(attribute, cancellation), property.Name, "have no value", Constraints.TextOf(constrained));
            return type;
        }

        if (Constraints.FirstOutside(constrained) is { } outside)
            return Invalid(attribute, outside + " is not within the other limits") ?? type;
        return constrained;
    }

    private static bool HasErrors(AttributeData attribute) =>
        attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Error) || attribute.NamedArguments.Any(a => a.Value.Kind == TypedConstantKind.Error);

    private ContractType? ReadRange(AttributeData attribute, ContractType type)
    {
        // Range(typeof(T), "a", "b") has its limits behind the type.
        var first = attribute.ConstructorArguments.Length == 3 ? 1 : 0;
        if (type is not (IntegerType { EnumNames.Count: 0 } or NumberType))
            return first == 0 ? NoEffect(attribute, type) : Unsupported(attribute, "a contract limits numbers, not times or texts; check it where the event is created");
        ReportCulture(attribute);
        if (!TryReadLimit(attribute.ConstructorArguments[first], type, out var minimum) || !TryReadLimit(attribute.ConstructorArguments[first + 1], type, out var maximum))
            return Invalid(attribute, "its limits are not numbers; write them as JSON has numbers, such as 0.5");
        return Constraints.WithRange(type, new NumericRange(
            minimum,
            maximum,
            minimum is not null && AttributeArguments.IsSet(attribute, "MinimumIsExclusive"),
            maximum is not null && AttributeArguments.IsSet(attribute, "MaximumIsExclusive")));
    }

    // The compiler has 0.1f as the double 0.10000000149011612, and a float that is this one is written as 0.1.
    private static bool TryReadLimit(TypedConstant argument, ContractType type, out ExactNumber? limit) => AttributeArguments.TryReadLimit(
        type is NumberType { Format: NumberFormat.Float or NumberFormat.Half } && argument.Value is double wide && IsFloat(wide) ? (float)wide : argument.Value,
        out limit);

    private static bool IsFloat(double number) => (float)number == number && !double.IsInfinity(number);

    // "0.5" is 5 where the comma separates fractions.
    private void ReportCulture(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 3 || AttributeArguments.IsSet(attribute, "ParseLimitsInInvariantCulture"))
            return;
        var limit = attribute.ConstructorArguments.Skip(1).Select(argument => argument.Value).OfType<string>().FirstOrDefault(text => text.IndexOf('.') >= 0);
        if (limit is not null)
            sink.Report(ConstraintRules.RangeCultureDependent, Locations.Of(attribute, cancellation), property.Name, limit);
    }

    // That there is a value is said by the member's presence; an enum's names are never blank.
    private ContractType? ReadRequired(AttributeData attribute, ContractType type)
    {
        if (type is AnyType && property.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return Invalid(attribute, "any JSON may be null; use 'required', which demands the member alone");
        if (type.IsNullable)
            return Invalid(attribute, "null is legal for its type; remove the '?'");
        return type is StringType { AllowedValues.Count: 0 } && property.Type.SpecialType == SpecialType.System_String && !AttributeArguments.IsSet(attribute, "AllowEmptyStrings")
            ? Constraints.WithPattern(type, PatternText.ToSchema(NotBlank))
            : type;
    }

    private ContractType? ReadScale(AttributeData attribute, ContractType type) =>
        AttributeArguments.At<int>(attribute, 0) is { } digits and >= 0 and <= MaxScale && ExactNumber.TryParse("1e-" + Number(digits), out var divisor)
            ? ReadMultipleOf(attribute, type, divisor)
            : Invalid(attribute, "it is no number of digits from 0 to 28");

    private ContractType? ReadStringLength(AttributeData attribute, ContractType type) => HoldsBytes(type)
        ? Unsupported(attribute, "it limits a text; use [Length] or [MaxLength], which limit the bytes")
        : ReadCount(attribute, type, AttributeArguments.Named(attribute, "MinimumLength", 0), AttributeArguments.At<int>(attribute, 0), Constraints.WithLength);

    private ContractType? ReadMultipleOf(AttributeData attribute, ContractType type) =>
        TryReadLimit(attribute.ConstructorArguments.FirstOrDefault(), type, out var divisor) && divisor is { Sign: > 0 } && divisor.Value.Mantissa < MaxDivisor
            ? ReadMultipleOf(attribute, type, divisor.Value)
            : Invalid(attribute, "it is no number above zero of at most 37 digits; write it as JSON has numbers, such as 0.01");

    private ContractType? ReadMultipleOf(AttributeData attribute, ContractType type, ExactNumber divisor)
    {
        if (Constraints.WithMultipleOf(type, divisor) is not { } constrained)
            return NoEffect(attribute, type);
        return Constraints.MultipleOf(constrained)!.Value.Mantissa < MaxDivisor
            ? constrained
            : Invalid(attribute, "the least number that is a multiple of this one and the others has more than 37 digits; say all of it by one number");
    }

    // What .NET's attribute asks of a text, and that it is a URI at all.
    private ContractType? ReadUrl(AttributeData attribute, ContractType type) =>
        ReadFormat(attribute, type, StringFormat.Uri) is { } uri ? Constraints.WithPattern(uri, PatternText.ToSchema(UrlPattern)) : null;

    private ContractType? ReadFormat(AttributeData attribute, ContractType type, StringFormat format) => Constraints.WithFormat(type, format)
        ?? (type is StringType { Format: not StringFormat.None } ? Unsupported(attribute, "a text has one format, and this one has another already; remove one of the two") : NoEffect(attribute, type));

    // Without an argument, which is -1, it means the most that a store takes: no limit of the contract's.
    private ContractType? ReadMaxLength(AttributeData attribute, ContractType type) => AttributeArguments.At<int>(attribute, 0) switch
    {
        0 => Invalid(attribute, "it throws in .NET where its length is 0; use [Length(0, 0)] for what is always empty"),
        -1 => ReadCount(attribute, type, minimum: 0, maximum: null, Constraints.WithCount),
        var maximum => ReadCount(attribute, type, minimum: 0, maximum, Constraints.WithCount),
    };

    private ContractType? ReadCount(AttributeData attribute, ContractType type, int minimum, int? maximum, Func<ContractType, CountRange, ContractType?> apply)
    {
        if (minimum < 0 || maximum < 0)
            return Invalid(attribute, "a length is not negative");
        if (HoldsBytes(type))
            return ReadBytes(attribute, (StringType)type, minimum, maximum == int.MaxValue ? null : maximum);
        return apply(type, new CountRange(minimum, maximum == int.MaxValue ? null : maximum)) ?? NoEffect(attribute, type);
    }

    // A string with base64 in it is limited as any text; what C# holds as bytes is limited by them.
    private bool HoldsBytes(ContractType type) => type is StringType { Format: StringFormat.Base64 } && property.Type.SpecialType != SpecialType.System_String;

    /// <summary>Limits a number of bytes, where the length of the text says it: four characters are one to three bytes.</summary>
    private ContractType? ReadBytes(AttributeData attribute, StringType type, int minimum, int? maximum)
    {
        if (minimum > 0 && minimum % 3 != 1)
            return Invalid(attribute, "the text of " + Number(minimum) + " bytes may be that of fewer; use a least length of 1, 4, 7 or so: " + Number((minimum / 3 * 3) + 1));
        if (maximum is { } most && most % 3 > 0)
            return Invalid(attribute, "the text of " + Number(most) + " bytes may be that of more; use a greatest length that is a multiple of 3: " + Number(most - (most % 3) + 3L));
        var least = (minimum + 2L) / 3 * 4;
        if (least > int.MaxValue)
            return Invalid(attribute, "the text of " + Number(minimum) + " bytes is longer than any text; use a least length below " + Number(int.MaxValue / 4 * 3L));
        var characters = maximum / 3 * 4L;
        return type with { Length = type.Length.Intersect(new CountRange((int)least, characters > int.MaxValue ? null : (int?)characters)) };
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ContractType? ReadRegularExpression(AttributeData attribute, ContractType type)
    {
        var pattern = AttributeArguments.TextAt(attribute, 0);
        var read = ReadPattern(attribute, type, pattern);
        if (read is not null && DotNetClasses.DifferentIn(pattern!) is { Count: > 0 } classes)
            sink.Report(ConstraintRules.PatternReadDifferently, Locations.OfArgument(attribute, 0, cancellation), property.Name, string.Join("; ", classes.Select(DifferenceOf)));
        return read;
    }

    private static string DifferenceOf(char letter) => "\\" + letter + letter switch
    {
        'd' => " is 0 to 9 in the contract, and a digit of any script there: write [0-9]",
        'D' => " is all but 0 to 9 in the contract, and all but the digits of any script there: write [^0-9]",
        'w' => " is one of A to Z, a to z, 0 to 9 and _ in the contract, and a letter or digit of any script there: write [A-Za-z0-9_], or what is meant",
        _ => " is all but A to Z, a to z, 0 to 9 and _ in the contract, and all but the letters and digits of any script there: write [^A-Za-z0-9_], or what is meant",
    };

    private ContractType? ReadPattern(AttributeData attribute, ContractType type, string? pattern)
    {
        if (pattern is null)
            return Invalid(attribute, "it has no pattern");
        var result = Parsed.GetValue(pattern, Pattern.Parse);
        if (result.Error is { } error)
        {
            sink.Refuse(ConstraintRules.PatternNotSupported, Locations.OfArgument(attribute, 0, cancellation), property.Name, error.Message);
            return null;
        }

        return Constraints.WithPattern(type, PatternText.ToSchema(pattern)) ?? NoEffect(attribute, type);
    }

    private ContractType? ReadItems(AttributeData attribute, ContractType type) => type switch
    {
        ArrayType array => ReadItem(attribute, array.Items) is { } item ? array with { Items = item } : null,
        MapType map => ReadItem(attribute, map.Values) is { } value ? map with { Values = value } : null,
        _ => Unsupported(attribute, "the property holds no items; put the limits on the property itself"),
    };

    private ContractType? ReadItem(AttributeData attribute, ContractType item)
    {
        var current = (ContractType?)item;
        var minimum = AttributeArguments.Named(attribute, "MinLength", 0);
        var maximum = AttributeArguments.Named(attribute, "MaxLength", int.MaxValue);
        if (minimum != 0 || maximum != int.MaxValue)
            current = ReadCount(attribute, current!, minimum, maximum, Constraints.WithCount);
        if (current is not null && AttributeArguments.Named(attribute, "Pattern") is { } pattern)
            current = ReadPattern(attribute, current, pattern.Value as string);
        if (current is not null)
            current = ReadItemRange(attribute, current);
        if (current is not null && AttributeArguments.Named(attribute, "AllowedValues") is { } allowed)
            current = ReadAllowed(attribute, current, AttributeArguments.Values(allowed).ToArray());
        return current;
    }

    private ContractType? ReadItemRange(AttributeData attribute, ContractType item)
    {
        var minimum = AttributeArguments.Named(attribute, "Minimum");
        var maximum = AttributeArguments.Named(attribute, "Maximum");
        if (minimum is null && maximum is null)
            return item;
        if (!AttributeArguments.TryReadLimit(minimum?.Value, out var least) || !AttributeArguments.TryReadLimit(maximum?.Value, out var most))
            return Invalid(attribute, "its limits are not numbers; write them as JSON has numbers, such as 0.5");
        return Constraints.WithRange(item, NumericRange.Inclusive(least, most)) ?? NoEffect(attribute, item);
    }

    private ContractType? NoEffect(AttributeData attribute, ContractType type) => Unsupported(attribute, type switch
    {
        ArrayType or MapType => "it says nothing about a collection; limit what one holds with [Items]",
        StringType { AllowedValues.Count: > 0 } or IntegerType { EnumNames.Count: > 0 } => "the values are listed already, by the property's type or another attribute; remove it",
        _ => "it says nothing about a value of the property's type; remove it",
    });

    private ContractType? Unsupported(AttributeData attribute, string why)
    {
        sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), property.Name, why);
        return null;
    }

    private ContractType? Invalid(AttributeData attribute, string why)
    {
        sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), property.Name, why);
        return null;
    }
}
