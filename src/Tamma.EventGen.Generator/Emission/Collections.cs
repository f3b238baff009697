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

    /// <summary>What makes a collection that takes the elements.</summary>
    public static string NewOf(ValueBinding collection)
    {
        var element = ElementOf(collection)!.DeclaredType;
        return collection switch
        {
            MapBinding { Kind: MapKind.ReadOnlyInterface } map => "new MapBuilder<" + KeyOf(map) + ", " + element + ">()",
            MapBinding { Key: { } key } => "new Dictionary<" + key.TypeName + ", " + element + ">()",
            MapBinding => "new Dictionary<string, " + element + ">(StringComparer.Ordinal)",
            ListBinding { Kind: ListKind.HashSet or ListKind.ISet or ListKind.IReadOnlySet } => "new HashSet<" + element + ">()",
            _ => "new List<" + element + ">()",
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
