using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Where in C# the parts of a contract are declared, for findings about the contract. The payload's definition is
/// <see cref="Schema.ContractReference.Root"/>. It holds symbols, so that no model may hold it.
/// </summary>
internal sealed class DeclaredSymbols
{
    private readonly Dictionary<string, INamedTypeSymbol> _types = new(System.StringComparer.Ordinal);
    private readonly Dictionary<(string Definition, string JsonName), IPropertySymbol> _properties = [];
    private readonly List<ReadMember> _members = [];
    private readonly List<INamedTypeSymbol> _parts = [];
    private readonly List<INamedTypeSymbol> _unions = [];
    private readonly List<INamedTypeSymbol> _namedEnums = [];
    private readonly Dictionary<ISymbol, FindingPlace> _places = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _noted = new(SymbolEqualityComparer.Default);

    /// <summary>The members of all definitions, each once: the cases of a union share its own.</summary>
    public IReadOnlyList<ReadMember> Members => _members;

    /// <summary>The types of all definitions, and those that have none and are values all the same.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _types.Values.Concat(_parts);

    /// <summary>The unions that values are cases of.</summary>
    public IReadOnlyList<INamedTypeSymbol> Unions => _unions;

    /// <summary>The enums whose values are written by their names.</summary>
    public IReadOnlyList<INamedTypeSymbol> NamedEnums => _namedEnums;

    /// <summary>The record of a definition, or null where the contract has no such definition.</summary>
    public INamedTypeSymbol? TypeOf(string definition) => _types.TryGetValue(definition, out var type) ? type : null;

    /// <summary>The property of a definition's member, or null where the definition has no such member.</summary>
    public IPropertySymbol? PropertyOf(string definition, string jsonName) => _properties.TryGetValue((definition, jsonName), out var property) ? property : null;

    /// <summary>Where what is said of a type or a property goes if it is another project's; null for one that is no part of the contract.</summary>
    public FindingPlace? PlaceOf(ISymbol symbol) => _places.TryGetValue(symbol, out var place) ? place : null;

    /// <summary>Notes a type that has no definition.</summary>
    public void AddPart(INamedTypeSymbol type) => _parts.Add(type);

    /// <summary>Notes a union, which has no definition but those of its cases.</summary>
    public void AddUnion(INamedTypeSymbol type) => _unions.Add(type);

    /// <summary>Notes an enum that is written by its names.</summary>
    public void AddNamedEnum(INamedTypeSymbol type) => _namedEnums.Add(type);

    /// <summary>Notes a definition's record, and where what is said of it goes.</summary>
    public void Add(string definition, INamedTypeSymbol type, FindingPlace place)
    {
        _types[definition] = type;
        _places[type] = place;
    }

    /// <summary>Notes a member; of two with one name, which is an error of its own, the first.</summary>
    public void Add(string definition, ReadMember member, FindingPlace place)
    {
        if (_properties.ContainsKey((definition, member.Binding.Property.JsonName)))
            return;
        _properties.Add((definition, member.Binding.Property.JsonName), member.Symbol);
        _places[member.Symbol] = place;
        if (_noted.Add(member.Symbol))
            _members.Add(member);
    }
}
