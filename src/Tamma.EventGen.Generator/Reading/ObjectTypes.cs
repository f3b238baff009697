using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The records that an event consists of, each once: its own, then those that its properties lead to. They are queued, not descended
/// into, so that records may hold their own kind and no chain of records exhausts the stack.
/// </summary>
internal sealed class ObjectTypes
{
    private readonly List<INamedTypeSymbol> _symbols = [];
    private readonly List<string> _names = [];

    public ObjectTypes(INamedTypeSymbol root) => Add(root);

    /// <summary>How many are known; grows while the earlier ones are read.</summary>
    public int Count => _symbols.Count;

    /// <summary>The record at a place.</summary>
    public INamedTypeSymbol Symbol(int index) => _symbols[index];

    /// <summary>The name of its definition, unique among them.</summary>
    public string Name(int index) => _names[index];

    /// <summary>The mapped record, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol record, string name, bool isNullable, out string whyNot)
    {
        whyNot = RecordForm.WhyNot(record) ?? "";
        if (whyNot.Length > 0)
            return null;
        var index = _symbols.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, record));
        if (index < 0)
            index = Add(record);
        var reference = index == 0 ? ContractReference.Root : _names[index];
        return new MappedType(new ReferenceType(reference) { IsNullable = isNullable }, new ObjectBinding(name, index, isNullable));
    }

    private int Add(INamedTypeSymbol record)
    {
        var name = record.Name;
        for (var number = 2; _names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            name = record.Name + number.ToString(CultureInfo.InvariantCulture);
        _symbols.Add((INamedTypeSymbol)record.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        _names.Add(name);
        return _symbols.Count - 1;
    }
}
