using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>A C# type as the contract has it and as the generated code holds it, or why it can't be.</summary>
/// <param name="Type">The type in the contract.</param>
/// <param name="Binding">The type in C#.</param>
internal sealed record MappedType(ContractType Type, ValueBinding Binding);

/// <summary>Maps C# types to contract types. A supported type is added here.</summary>
internal sealed class TypeMapping(ObjectTypes objects, EnumTypes enums, UnionTypes unions, Compilation compilation)
{
    private const int NestingLimit = 32;

    // A record of A<T> that holds an A<A<T>> would be read for ever.
    private const int GenericLimit = 8;

    // An A<T> that holds an A<B<T>> and an A<C<T>> would be read twice as often with each level.
    private const int KindsLimit = 64;

    private static readonly StringType AnyName = new();

    private readonly Dictionary<ISymbol, HashSet<string>> _kinds = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _crowded = new(SymbolEqualityComparer.Default);

    /// <summary>What of the project leads to the types that are mapped.</summary>
    public ISymbol Leading
    {
        get => objects.Leading;
        set => objects.Leading = value;
    }

    /// <summary>The value objects, whose members are of such types themselves; null while there are none.</summary>
    public ValueObjectTypes? ValueObjects { get; set; }

    private static readonly Dictionary<string, ListKind> Lists = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List<T>"] = ListKind.List,
        ["System.Collections.Generic.IReadOnlyList<T>"] = ListKind.ReadOnlyInterface,
        ["System.Collections.Generic.IReadOnlyCollection<T>"] = ListKind.ReadOnlyInterface,
        ["System.Collections.Generic.IEnumerable<T>"] = ListKind.ReadOnlyInterface,
        ["System.Collections.Generic.IList<T>"] = ListKind.IList,
        ["System.Collections.Generic.ICollection<T>"] = ListKind.ICollection,
        ["System.Collections.Immutable.ImmutableArray<T>"] = ListKind.ImmutableArray,
        ["System.Collections.Generic.HashSet<T>"] = ListKind.HashSet,
        ["System.Collections.Generic.ISet<T>"] = ListKind.ISet,
        ["System.Collections.Generic.IReadOnlySet<T>"] = ListKind.IReadOnlySet,
    };

    private static readonly Dictionary<string, MapKind> Maps = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.Dictionary<TKey, TValue>"] = MapKind.Dictionary,
        ["System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>"] = MapKind.ReadOnlyInterface,
        ["System.Collections.Generic.IDictionary<TKey, TValue>"] = MapKind.Interface,
    };

    /// <summary>The mapped type, or null with the reason as the end of a sentence (empty where that is said elsewhere, by the compiler or of another member).</summary>
    public MappedType? Map(ITypeSymbol type, bool isEnumText, out string whyNot) => Map(type, isEnumText, NestingLimit, out whyNot);

    private MappedType? Map(ITypeSymbol type, bool isEnumText, int nesting, out string whyNot)
    {
        whyNot = "";
        if (nesting == 0)
        {
            whyNot = "it is nested too deeply; declare records for its parts";
            return null;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Map(nullable.TypeArguments[0], isEnumText, nesting, out whyNot) is { } mapped ? AsNullable(mapped) : null;
        var isNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        var name = SymbolNames.FullNameOf(type);
        if (ScalarTypes.Find(type, name, isNullable) is { } scalar)
        {
            if (scalar is not { Type: AnyType, Binding: { IsValueType: false, IsNullable: false } })
                return scalar;
            whyNot = "any JSON may be null; declare it '" + type.Name + "?'";
            return null;
        }

        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1 } array:
                return MapList(array.ElementType, name, ListKind.Array, isNullable, nesting, out whyNot);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration:
                return enums.Map(enumeration, name, isEnumText, out whyNot);
            case INamedTypeSymbol { IsGenericType: true } generic:
                var definition = SymbolNames.Of(generic.OriginalDefinition);
                if (Lists.TryGetValue(definition, out var list))
                    return MapList(generic.TypeArguments[0], name, list, isNullable, nesting, out whyNot);
                if (Maps.TryGetValue(definition, out var map))
                    return MapMap(generic, name, map, isNullable, nesting, out whyNot);
                break;
        }

        // Also where no member has it: the code names the whole type.
        if (MissingTypes.In(type) is not null)
            return null;
        if (DepthOf(type) > GenericLimit)
        {
            whyNot = "it is generic over what is generic, too deeply; declare records for its parts";
            return null;
        }

        if (type is INamedTypeSymbol { IsGenericType: true } kind && !IsAmongKinds(kind, name))
        {
            // Said once: the others may be many.
            if (_crowded.Add(kind.OriginalDefinition))
                whyNot = "an event holds at most " + KindsLimit.ToString(CultureInfo.InvariantCulture) + " kinds of '" + SymbolNames.Of(kind.OriginalDefinition) + "'; declare records for its parts";
            return null;
        }

        if (type is INamedTypeSymbol value && ValueObjects is { } valueObjects && ValueObjectTypes.Is(value))
            return valueObjects.Map(value, name, isNullable, out whyNot);
        if (type is INamedTypeSymbol named && UnionForm.IsUnion(named))
            return unions.Map(named, name, isNullable, out whyNot);
        if (type is INamedTypeSymbol declared && RecordForm.IsObject(declared, compilation))
            return objects.Map(declared, name, isNullable, out whyNot);

        whyNot = ScalarTypes.Suggest(type, compilation);
        return null;
    }

    private bool IsAmongKinds(INamedTypeSymbol type, string name)
    {
        if (!_kinds.TryGetValue(type.OriginalDefinition, out var kinds))
            _kinds.Add(type.OriginalDefinition, kinds = new(StringComparer.Ordinal));
        return kinds.Contains(name) || (kinds.Count < KindsLimit && kinds.Add(name));
    }

    private static int DepthOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => DepthOf(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => 1 + RecordForm.Enclosing(generic).SelectMany(part => part.TypeArguments).Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private MappedType? MapList(ITypeSymbol item, string name, ListKind kind, bool isNullable, int nesting, out string whyNot)
    {
        if (Map(item, isEnumText: false, nesting - 1, out whyNot) is not { } mapped)
            return null;
        var isSet = kind is ListKind.HashSet or ListKind.ISet or ListKind.IReadOnlySet;
        // Two objects may differ in what a reader ignores: read and written again they would be one item twice.
        if (isSet && !HasEquality(mapped.Binding, item))
        {
            whyNot = "a set holds texts, numbers and other values that C# and JSON compare alike, [ValueObject]s of these where they are records or structs; use a list";
            return null;
        }

        return new MappedType(new ArrayType(mapped.Type) { IsNullable = isNullable, IsUnique = isSet }, new ListBinding(name, kind, mapped.Binding, isNullable));
    }

    private static bool HasEquality(ValueBinding binding, ITypeSymbol type) => binding switch
    {
        EnumValueBinding or EnumNumberBinding => true,
        ScalarBinding scalar => ScalarTypes.HasEquality(scalar),
        ValueObjectBinding { Held: var held } => type is { IsRecord: true } or { IsValueType: true } && HasEquality(held, type),
        _ => false,
    };

    private MappedType? MapMap(INamedTypeSymbol type, string name, MapKind kind, bool isNullable, int nesting, out string whyNot)
    {
        if (Map(type.TypeArguments[1], isEnumText: false, nesting - 1, out whyNot) is not { } mapped)
            return null;
        if (type.TypeArguments[0].SpecialType == SpecialType.System_String)
            return new MappedType(new MapType(mapped.Type) { IsNullable = isNullable }, new MapBinding(name, kind, mapped.Binding, isNullable));
        whyNot = MapKeys.OnlyThese;
        return Map(type.TypeArguments[0], isEnumText: true, nesting - 1, out _) is { } key && MapKeys.Of(key, out whyNot) is { } names
            ? new MappedType(new MapType(mapped.Type) { IsNullable = isNullable, Names = names == AnyName ? null : names }, new MapBinding(name, kind, mapped.Binding, isNullable, key.Binding))
            : null;
    }

    // Any JSON may be null by itself.
    private static MappedType AsNullable(MappedType mapped) =>
        new(mapped.Type is AnyType ? mapped.Type : mapped.Type with { IsNullable = true }, mapped.Binding with { IsNullable = true });
}
