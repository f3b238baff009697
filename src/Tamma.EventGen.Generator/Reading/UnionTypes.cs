using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The tagged unions that an event's values use, each once: abstract records that list their cases.</summary>
internal sealed class UnionTypes(ObjectTypes objects, Compilation compilation)
{
    private readonly List<UnionBinding> _bindings = [];
    private readonly List<UnionType> _types = [];
    private readonly List<INamedTypeSymbol> _symbols = [];

    /// <summary>The unions in the order in which they were met.</summary>
    public IReadOnlyList<UnionBinding> Bindings => _bindings;

    /// <summary>Their declarations, in the same order.</summary>
    public IReadOnlyList<INamedTypeSymbol> Symbols => _symbols;

    /// <summary>The mapped union, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol type, string name, bool isNullable, out string whyNot)
    {
        whyNot = UnionForm.WhyNot(type, compilation) ?? "";
        if (whyNot.Length > 0)
            return null;
        var index = _bindings.FindIndex(other => string.Equals(other.FullName, name, StringComparison.Ordinal));
        if (index < 0)
            index = Add(type, name);
        return new MappedType(_types[index] with { IsNullable = isNullable }, new UnionValueBinding(name, index, isNullable));
    }

    private int Add(INamedTypeSymbol type, string name)
    {
        var discriminator = UnionForm.DiscriminatorOf(type);
        var cases = UnionForm.CasesOf(type, compilation)
            .Select(@case => (Tag: @case.Tag!, Use: objects.Use(@case.Record!, new Discriminator(discriminator, @case.Tag!))))
            .ToArray();
        _types.Add(new UnionType(discriminator, cases.Select(@case => @case.Use.Reference).ToEquatableArray()));
        _symbols.Add(type);
        _bindings.Add(new UnionBinding(name, type.Name, discriminator, cases.Select(@case => new CaseBinding(@case.Tag, @case.Use.Place)).ToEquatableArray()));
        return _bindings.Count - 1;
    }
}
