using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The records that an event consists of, each once: its own, then those that its properties lead to. They are queued, not descended
/// into, so that records may hold their own kind and no chain of records exhausts the stack.
/// </summary>
internal sealed class ObjectTypes
{
    private readonly List<(INamedTypeSymbol Symbol, string Name)> _types = [];
    private readonly Dictionary<ISymbol, int> _places = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public ObjectTypes(INamedTypeSymbol root) => Add(root);

    /// <summary>How many are known; grows while the earlier ones are read.</summary>
    public int Count => _types.Count;

    /// <summary>The record at a place.</summary>
    public INamedTypeSymbol Symbol(int index) => _types[index].Symbol;

    /// <summary>The name of its definition, unique among them.</summary>
    public string Name(int index) => _types[index].Name;

    /// <summary>The name by which types refer to the definition.</summary>
    public string Reference(int index) => index == 0 ? ContractReference.Root : Name(index);

    /// <summary>The mapped record, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol record, string name, bool isNullable, out string whyNot)
    {
        whyNot = RecordForm.WhyNot(record) ?? "";
        if (whyNot.Length > 0)
            return null;
        if (!_places.TryGetValue(record, out var index))
            index = Add(record);
        return new MappedType(new ReferenceType(Reference(index)) { IsNullable = isNullable }, new ObjectBinding(name, index, isNullable));
    }

    private int Add(INamedTypeSymbol record)
    {
        var name = record.Name;
        for (var number = 2; !_names.Add(name); number++)
            name = record.Name + number.ToString(CultureInfo.InvariantCulture);
        _places.Add(record, _types.Count);
        _types.Add(((INamedTypeSymbol)record.WithNullableAnnotation(NullableAnnotation.NotAnnotated), name));
        return _types.Count - 1;
    }
}
