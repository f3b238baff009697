namespace Tamma.EventGen.Schema;

/// <summary>What a JSON value may be: a type with its constraints. A case is added here, in the reader, the writer and the emitters.</summary>
public abstract record ContractType
{
    /// <summary>Whether null is legal too.</summary>
    public bool IsNullable { get; init; }
}

/// <summary>true or false.</summary>
public sealed record BooleanType : ContractType;

/// <summary>A number without a fractional part, as JSON Schema has it: 1.0 and 1e2 are integers.</summary>
public sealed record IntegerType : ContractType
{
    /// <summary>The width, which bounds the values.</summary>
    public IntegerFormat Format { get; init; }

    /// <summary>The limits; both are always there.</summary>
    public NumericRange Range { get; init; } = NumericRange.Unlimited;

    /// <summary>What every legal value is a multiple of; above zero.</summary>
    public ExactNumber? MultipleOf { get; init; }

    /// <summary>The only legal values, if not empty.</summary>
    public EquatableArray<ExactNumber> AllowedValues { get; init; }

    /// <summary>The names of the allowed values, in their order, where the type is an enum that is written as a number; else empty.</summary>
    public EquatableArray<string> EnumNames { get; init; }
}

/// <summary>A decimal number.</summary>
public sealed record NumberType : ContractType
{
    /// <summary>How it is held, which bounds the values.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>The declared limits.</summary>
    public NumericRange Range { get; init; } = NumericRange.Unlimited;

    /// <summary>What every legal value is a multiple of; above zero.</summary>
    public ExactNumber? MultipleOf { get; init; }

    /// <summary>The only legal values, if not empty.</summary>
    public EquatableArray<ExactNumber> AllowedValues { get; init; }
}

/// <summary>Text.</summary>
public sealed record StringType : ContractType
{
    /// <summary>The grammar of the text.</summary>
    public StringFormat Format { get; init; }

    /// <summary>The limits of the length, in Unicode code points.</summary>
    public CountRange Length { get; init; } = CountRange.Unlimited;

    /// <summary>The patterns, as the schema has them; all hold.</summary>
    public EquatableArray<string> Patterns { get; init; }

    /// <summary>The only legal texts, if not empty: an enum's names, or allowed values.</summary>
    public EquatableArray<string> AllowedValues { get; init; }
}

/// <summary>An ordered list.</summary>
/// <param name="Items">What each element is.</param>
public sealed record ArrayType(ContractType Items) : ContractType
{
    /// <summary>The limits of the number of elements.</summary>
    public CountRange Count { get; init; } = CountRange.Unlimited;

    /// <summary>Whether no two elements are equal, as JSON Schema has equality: 1 and 1.0 are.</summary>
    public bool IsUnique { get; init; }
}

/// <summary>An object with any member names.</summary>
/// <param name="Values">What each value is.</param>
public sealed record MapType(ContractType Values) : ContractType
{
    /// <summary>The limits of the number of members.</summary>
    public CountRange Count { get; init; } = CountRange.Unlimited;

    /// <summary>What the names are, never null; null for any names.</summary>
    public StringType? Names { get; init; }
}

/// <summary>An object defined by name in <see cref="EventContract.Definitions"/>; <see cref="ContractReference.Root"/> is the payload itself.</summary>
/// <param name="Name">The name of the definition.</param>
public sealed record ReferenceType(string Name) : ContractType;

/// <summary>One of several objects, told apart by a text that each of them has in the same member.</summary>
/// <param name="Discriminator">The name of that member.</param>
/// <param name="Cases">The names of the definitions; each has a <see cref="ObjectDefinition.Discriminator"/> of its own tag.</param>
public sealed record UnionType(string Discriminator, EquatableArray<string> Cases) : ContractType;

/// <summary>Any JSON, null too: its <see cref="ContractType.IsNullable"/> says nothing.</summary>
public sealed record AnyType : ContractType;

/// <summary>Names that a reference can have beside a definition's.</summary>
public static class ContractReference
{
    /// <summary>The payload: a record may hold others of its own kind.</summary>
    public const string Root = "#";
}
