namespace Tamma.EventGen.Generator;

/// <summary>How a JSON value is held in C#.</summary>
/// <remarks>The type name has <c>global::</c> and not its own nullability. A nullable value type is <c>Nullable&lt;T&gt;</c>.</remarks>
internal abstract record ValueBinding(string TypeName, bool IsNullable, bool IsValueType)
{
    /// <summary>The C# type as a declaration has it.</summary>
    public string DeclaredType => IsNullable ? TypeName + "?" : TypeName;
}

/// <summary>A value of a type that the runtime library reads and writes by itself; the scalar is its name in the methods: <c>ReadInt32</c>, <c>WriteInt32</c>.</summary>
internal sealed record ScalarBinding(string TypeName, string Scalar, bool IsNullable, bool IsValueType)
    : ValueBinding(TypeName, IsNullable, IsValueType)
{
    /// <summary>Whether it holds JSON of no one shape.</summary>
    public bool IsAnyJson => Scalar is "Element" or "Node" or "ObjectNode" or "ArrayNode";
}

/// <summary>A value of an enum, by its place in <see cref="EventDeclaration.Enums"/>.</summary>
internal abstract record AnyEnumBinding(string TypeName, int Enum, bool IsNullable)
    : ValueBinding(TypeName, IsNullable, IsValueType: true);

/// <summary>A value of an enum that is written by its name.</summary>
internal sealed record EnumValueBinding(string TypeName, int Enum, bool IsNullable)
    : AnyEnumBinding(TypeName, Enum, IsNullable);

/// <summary>A value of an enum that is written as a number.</summary>
internal sealed record EnumNumberBinding(string TypeName, int Enum, bool IsNullable)
    : AnyEnumBinding(TypeName, Enum, IsNullable)
{
    /// <summary>Whether the enum asks for its numbers.</summary>
    public bool IsChosen { get; init; }
}

/// <summary>One of the cases of a union, by its place in <see cref="EventDeclaration.Unions"/>.</summary>
internal sealed record UnionValueBinding(string TypeName, int Union, bool IsNullable)
    : ValueBinding(TypeName, IsNullable, IsValueType: false);

/// <summary>An object that is in JSON the one value that it holds, by its place in <see cref="EventDeclaration.ValueObjects"/>; the member is the C# name of what holds it.</summary>
internal sealed record ValueObjectBinding(string TypeName, int ValueObject, string Member, ValueBinding Held, bool IsNullable, bool IsValueType)
    : ValueBinding(TypeName, IsNullable, IsValueType);

/// <summary>A nested object, by its place in <see cref="EventDeclaration.Types"/>.</summary>
internal sealed record ObjectBinding(string TypeName, int Type, bool IsNullable, bool IsValueType)
    : ValueBinding(TypeName, IsNullable, IsValueType);

/// <summary>A list of values.</summary>
internal sealed record ListBinding(string TypeName, ListKind Kind, ValueBinding Item, bool IsNullable)
    : ValueBinding(TypeName, IsNullable, IsValueType: Kind == ListKind.ImmutableArray);

/// <summary>A map from keys to values; a key is a scalar or an enum by its names, and null stands for a string.</summary>
internal sealed record MapBinding(string TypeName, MapKind Kind, ValueBinding Value, bool IsNullable, ValueBinding? Key = null)
    : ValueBinding(TypeName, IsNullable, IsValueType: false);

/// <summary>What kind of list the C# type is.</summary>
internal enum ListKind
{
    /// <summary><c>T[]</c></summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c></summary>
    List,

    /// <summary>An interface of lists that can only be read.</summary>
    ReadOnlyInterface,

    /// <summary><c>ICollection&lt;T&gt;</c></summary>
    ICollection,

    /// <summary><c>IList&lt;T&gt;</c></summary>
    IList,

    /// <summary><c>ImmutableArray&lt;T&gt;</c></summary>
    ImmutableArray,

    /// <summary><c>HashSet&lt;T&gt;</c></summary>
    HashSet,

    /// <summary><c>ISet&lt;T&gt;</c></summary>
    ISet,

    /// <summary><c>IReadOnlySet&lt;T&gt;</c></summary>
    IReadOnlySet,
}

/// <summary>What kind of map the C# type is.</summary>
internal enum MapKind
{
    /// <summary><c>Dictionary&lt;string, T&gt;</c></summary>
    Dictionary,

    /// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c></summary>
    ReadOnlyInterface,

    /// <summary><c>IDictionary&lt;string, T&gt;</c></summary>
    Interface,
}
