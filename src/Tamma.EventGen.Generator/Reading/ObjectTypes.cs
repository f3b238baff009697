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
    private readonly List<INamedTypeSymbol> _records = [];
    private readonly List<FindingPlace> _leading = [];
    private readonly List<ObjectUse> _uses = [];
    private readonly Dictionary<ISymbol, int> _places = new(SymbolEqualityComparer.IncludeNullability);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Compilation _compilation;

    public ObjectTypes(INamedTypeSymbol root, Compilation compilation)
    {
        _compilation = compilation;
        Leading = root;
        Use(root, discriminator: null);
    }

    /// <summary>How many are known; grows while the earlier ones are read.</summary>
    public int Count => _records.Count;

    /// <summary>The definitions that the contract has of them; the first is the payload's.</summary>
    public IReadOnlyList<ObjectUse> Uses => _uses;

    /// <summary>What of the project leads to the records that are met next: the property that is read, or what led to it.</summary>
    public ISymbol Leading { get; set; }

    /// <summary>Where what is said of another project goes while a record is read.</summary>
    public FindingPlace PlaceOf(int place) => _leading[place];

    /// <summary>The record at a place.</summary>
    public INamedTypeSymbol Symbol(int place) => _records[place];

    /// <summary>The mapped record, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol record, string name, bool isNullable, out string whyNot)
    {
        whyNot = RecordForm.WhyNot(record, _compilation) ?? WhyEmpty(record) ?? "";
        if (whyNot.Length > 0)
            return null;
        var use = Use(record, discriminator: null);
        return new MappedType(new ReferenceType(use.Reference) { IsNullable = isNullable }, new ObjectBinding(name, use.Place, isNullable, record.IsValueType));
    }

    /// <summary>The record's definition as itself or, with a discriminator, as the case of a union.</summary>
    public ObjectUse Use(INamedTypeSymbol record, Discriminator? discriminator)
    {
        var type = (INamedTypeSymbol)record.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (!_places.TryGetValue(type, out var place))
        {
            place = _records.Count;
            _places.Add(type, place);
            _records.Add(type);
            _leading.Add(FindingPlace.Of(type, Leading, _compilation));
        }

        if (_uses.Find(use => use.Place == place && use.Discriminator == discriminator) is { } known)
            return known;
        var name = UniqueName(DefinitionName.Of(type));
        var added = new ObjectUse(place, name, _uses.Count == 0 ? ContractReference.Root : name, discriminator);
        _uses.Add(added);
        return added;
    }

    // What another project hides in a class or a struct is not seen, so that a type without members is probably not what it looks like.
    private string? WhyEmpty(INamedTypeSymbol type) => OtherProjects.IsElsewhere(type, _compilation)
        && !(type.IsRecord && type.IsReferenceType)
        && !DeclaredMembers.Of(type, _compilation).Any(member => member is { DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol or IFieldSymbol) && !PropertyReader.IsIgnored(member))
            ? "nothing of it can be seen from this project; declare a record for what it holds in this one"
            : null;

    private string UniqueName(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}

/// <summary>A definition of a record: as itself, or as a case of a union, which has one member more.</summary>
/// <param name="Place">The record.</param>
/// <param name="Name">The definition's name, unique among them.</param>
/// <param name="Reference">The name by which types refer to it.</param>
/// <param name="Discriminator">What tells it from the other cases; null for the record as itself.</param>
internal sealed record ObjectUse(int Place, string Name, string Reference, Discriminator? Discriminator);
