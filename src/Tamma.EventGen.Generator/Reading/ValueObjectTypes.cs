using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The types with <c>[ValueObject]</c> that an event's values have, each once: in the contract they are the value that they hold.</summary>
/// <param name="readMembers">Reads the members of a type.</param>
/// <param name="compilation">What is read.</param>
internal sealed class ValueObjectTypes(Func<INamedTypeSymbol, IReadOnlyList<ReadMember>> readMembers, Compilation compilation)
{
    private readonly List<TypeBinding> _bindings = [];
    private readonly List<INamedTypeSymbol> _symbols = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The types in the order in which they were met.</summary>
    public IReadOnlyList<TypeBinding> Bindings => _bindings;

    /// <summary>What declares them.</summary>
    public IReadOnlyList<INamedTypeSymbol> Symbols => _symbols;

    /// <summary>Whether the type is meant as one.</summary>
    public static bool Is(INamedTypeSymbol type) => AttributeNames.Find(type, AttributeNames.ValueObject) is not null;

    /// <summary>The mapped type, or null with the reason; empty where that is reported at the type's own member.</summary>
    public MappedType? Map(INamedTypeSymbol type, string name, bool isNullable, out string whyNot)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            whyNot = RecordForm.WhyNot(type, compilation) ?? "";
            if (whyNot.Length > 0)
                return null;
            if (!_open.Add(name))
            {
                whyNot = "it holds itself; a [ValueObject] holds a text, a number or another value of one JSON token";
                return null;
            }

            var members = readMembers(type);
            _open.Remove(name);
            whyNot = WhyNotHeld(type, members);
            if (whyNot.Length > 0)
                return null;
            place = Add(type, name, members[0]);
        }

        whyNot = "";
        var member = _bindings[place].Members[0];
        return new MappedType(member.Property.Type with { IsNullable = isNullable }, new ValueObjectBinding(name, place, member.Property.MemberName, member.Value, isNullable, type.IsValueType));
    }

    private int Add(INamedTypeSymbol type, string name, ReadMember member)
    {
        _places.Add(name, _bindings.Count);
        _symbols.Add(type);
        _bindings.Add(new TypeBinding(name, type.Name, IsClosed: false, EquatableArray.Of(member.Binding)) { IsValueType = type.IsValueType, Creation = CreationForm.Of(type, [member], compilation) });
        return _bindings.Count - 1;
    }

    private static string WhyNotHeld(INamedTypeSymbol type, IReadOnlyList<ReadMember> members)
    {
        if (members.Count != 1)
            return "a [ValueObject] has one member, and '" + type.Name + "' has " + (members.Count == 0 ? "none" : "several") + "; leave the others out with [JsonIgnore], or remove the attribute";
        return members[0].Binding.Value is { IsNullable: false } and (ScalarBinding { Scalar: not "Element" } or EnumValueBinding or EnumNumberBinding)
            ? ""
            : "a [ValueObject] holds a text, a number or another value of one JSON token that is not null; give '" + members[0].Symbol.Name + "' such a type, or remove the attribute";
    }
}
