using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>The lists and maps that an event's values use, each once whatever its nullability, with the number of its methods.</summary>
internal sealed class Collections
{
    private readonly List<ValueBinding> _bindings = [];
    private readonly Dictionary<ValueBinding, int> _numbers = [];

    public Collections(EventDeclaration declaration)
    {
        foreach (var member in declaration.Types.SelectMany(type => type.Members))
            Add(member.Value);
    }

    /// <summary>The collections; an inner one stands before its outer one.</summary>
    public IReadOnlyList<ValueBinding> Bindings => _bindings;

    /// <summary>The number of a collection.</summary>
    public int NumberOf(ValueBinding binding) => _numbers[NotNull(binding)];

    /// <summary>What a collection holds, or null for another value.</summary>
    public static ValueBinding? ElementOf(ValueBinding binding) => binding switch
    {
        ListBinding list => list.Item,
        MapBinding map => map.Value,
        _ => null,
    };

    /// <summary>What a loop over it gives: no <c>var</c>, which a type of that name in the global namespace would be.</summary>
    public static string ItemOf(ValueBinding collection) => collection switch
    {
        MapBinding map => "KeyValuePair<" + KeyOf(map) + ", " + map.Value.DeclaredType + ">",
        _ => ElementOf(collection)!.DeclaredType,
    };

    /// <summary>What its constructor takes.</summary>
    public static string ArgumentOf(ValueBinding collection) =>
        collection is MapBinding { Kind: not MapKind.ReadOnlyInterface, Key: null } ? "StringComparer.Ordinal" : "";

    /// <summary>The type of a collection that takes the elements.</summary>
    public static string MadeOf(ValueBinding collection)
    {
        var element = ElementOf(collection)!.DeclaredType;
        return collection switch
        {
            MapBinding { Kind: MapKind.ReadOnlyInterface } map => "MapBuilder<" + KeyOf(map) + ", " + element + ">",
            MapBinding map => "Dictionary<" + KeyOf(map) + ", " + element + ">",
            ListBinding { Kind: ListKind.HashSet or ListKind.ISet or ListKind.IReadOnlySet } => "HashSet<" + element + ">",
            _ => "List<" + element + ">",
        };
    }

    /// <summary>The collection of that local.</summary>
    public static string ResultOf(ValueBinding collection) => collection switch
    {
        ListBinding { Kind: ListKind.Array } => "items.ToArray()",
        ListBinding { Kind: ListKind.ImmutableArray } => "global::System.Collections.Immutable.ImmutableArray.CreateRange(items)",
        MapBinding { Kind: MapKind.ReadOnlyInterface } => "items.Build()",
        _ => "items",
    };

    private static string KeyOf(MapBinding map) => map.Key?.TypeName ?? "string";

    private static ValueBinding NotNull(ValueBinding binding) => binding with { IsNullable = false };

    private void Add(ValueBinding binding)
    {
        if (ElementOf(binding) is not { } element)
            return;
        Add(element);
        var key = NotNull(binding);
        if (_numbers.ContainsKey(key))
            return;
        _numbers.Add(key, _bindings.Count);
        _bindings.Add(key);
    }
}
