using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>An event as declared: its contract, and how the contract's parts are held in C#. Value-equal, without symbols.</summary>
/// <param name="Contract">What the event is as JSON.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The types that the record is nested in, outermost first, as partial declarations without body: <c>partial class Outer</c>.</param>
/// <param name="Declaration">The record as a partial declaration without body: <c>partial record Created</c>.</param>
/// <param name="HintName">The unique name of its generated file.</param>
/// <param name="OffersContract">Whether the name <c>Contract</c> is free for the generated property.</param>
/// <param name="ReadsNewerVersions">Whether its policy lets the record be read from an event of a newer version; null where the project's policy decides.</param>
/// <param name="Types">The C# types of the objects; the first is the event's own record.</param>
/// <param name="Enums">The C# enums.</param>
/// <param name="Unions">The C# types of the tagged unions.</param>
internal sealed record EventDeclaration(
    EventContract Contract,
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string HintName,
    bool OffersContract,
    bool? ReadsNewerVersions,
    EquatableArray<TypeBinding> Types,
    EquatableArray<EnumBinding> Enums,
    EquatableArray<UnionBinding> Unions)
{
    /// <summary>The event's own record.</summary>
    public TypeBinding Record => Types[0];

    /// <summary>The C# types of value objects, each with the one member that it has.</summary>
    public EquatableArray<TypeBinding> ValueObjects { get; init; }

    /// <summary>What of the contract other projects may have words for, which are not yet in it.</summary>
    public EquatableArray<WordsElsewhere> WordsElsewhere { get; init; }

    /// <summary>Greatest size of an event with its envelope, in bytes; null for none.</summary>
    public int? MaxEventSize { get; init; }

    /// <summary>The names that its members have in documents of published versions.</summary>
    public EquatableArray<FormerMember> FormerNames { get; init; }

    /// <summary>The record's methods that migrate from older versions.</summary>
    public EquatableArray<MigrationMethod> MigrationMethods { get; init; }

    /// <summary>Names of the record's members that a type of an older version might have had.</summary>
    public EquatableArray<string> TakenVersionNames { get; init; }

    /// <summary>Names of types outside that the record uses, and that a type of an older version would hide.</summary>
    public EquatableArray<string> UsedVersionNames { get; init; }

    /// <summary>The name of the nested class that calls the methods which migrate: one that no member has.</summary>
    public string MigrationClass { get; init; } = "__Migrations";
}

/// <summary>The C# type of an object; it may have two definitions in the contract, as itself and as the case of a union.</summary>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="IsClosed">Whether a member that is not declared is refused.</param>
/// <param name="Members">Its members, in the order of the contract's properties.</param>
internal sealed record TypeBinding(string FullName, string Name, bool IsClosed, EquatableArray<MemberBinding> Members)
{
    /// <summary>Whether it is a struct.</summary>
    public bool IsValueType { get; init; }

    /// <summary>How an object of it is made.</summary>
    public Creation Creation { get; init; } = Creation.Plain;
}

/// <summary>The C# property of a member.</summary>
/// <param name="Property">The member in the contract.</param>
/// <param name="Owner">The type that declares the property, with <c>global::</c>: the object's own or a base of it.</param>
/// <param name="Value">How its value is held.</param>
/// <param name="HasInitializer">Whether an absent member is something else than null, so that null must be written.</param>
internal sealed record MemberBinding(PropertyDefinition Property, string Owner, ValueBinding Value, bool HasInitializer)
{
    /// <summary>Whether the constructor that makes the object takes the value.</summary>
    public bool IsConstructorArgument { get; init; }

    /// <summary>Whether C# demands it of whoever calls that constructor, whatever the constructor takes.</summary>
    public bool IsDemanded { get; init; }

    /// <summary>Whether an expression <c>new T(…) { … }</c> sets it.</summary>
    public bool IsInitialized => IsDemanded || !IsConstructorArgument;

    /// <summary>The expression of what an absent member is for that constructor, or in an initializer; null for the default of its type.</summary>
    public string? Absent { get; init; }

    /// <summary>A null value is left out when written; otherwise it is written as null.</summary>
    public bool IsOmittedWhenNull => Value.IsNullable && !Property.IsRequired && !HasInitializer;
}

/// <summary>The C# type of a tagged union: an abstract record.</summary>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Discriminator">The JSON name of the member that tells the cases apart.</param>
/// <param name="Cases">The cases in declared order.</param>
internal sealed record UnionBinding(string FullName, string Name, string Discriminator, EquatableArray<CaseBinding> Cases);

/// <summary>A case of a union.</summary>
/// <param name="Tag">The value of the discriminator.</param>
/// <param name="Type">Its place in <see cref="EventDeclaration.Types"/>.</param>
internal sealed record CaseBinding(string Tag, int Type);

/// <summary>A C# enum.</summary>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="IsTextByItself">Whether the enum's own declaration makes it text, and not only the properties that use it.</param>
/// <param name="IsNumber">Whether it stands in JSON as its number, and not as its name.</param>
/// <param name="Members">Each member with its JSON name.</param>
internal sealed record EnumBinding(string FullName, bool IsTextByItself, bool IsNumber, EquatableArray<EnumMemberBinding> Members)
{
    /// <summary>Whether only the properties and maps that use it make it text.</summary>
    public bool IsTextByUse => !IsTextByItself && !IsNumber;
}

/// <summary>A member of an enum.</summary>
/// <param name="MemberName">The name in C#.</param>
/// <param name="JsonName">The name in JSON.</param>
internal sealed record EnumMemberBinding(string MemberName, string JsonName);
