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
        if (collection is MapBinding map)
            return map.Key is { } key ? "new Dictionary<" + key.TypeName + ", " + element + ">()" : "new Dictionary<string, " + element + ">(StringComparer.Ordinal)";
        return "new " + (collection is ListBinding { Kind: ListKind.HashSet or ListKind.ISet or ListKind.IReadOnlySet } ? "HashSet<" : "List<") + element + ">()";
    }

    /// <summary>The collection of that local.</summary>
    public static string ResultOf(ValueBinding collection) => collection switch
    {
        ListBinding { Kind: ListKind.Array } => "items.ToArray()",
        ListBinding { Kind: ListKind.ImmutableArray } => "global::System.Collections.Immutable.ImmutableArray.CreateRange(items)",
        _ => "items",
    };

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
