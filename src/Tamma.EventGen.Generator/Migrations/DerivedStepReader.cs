using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Generator.Emission;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>Derives a migration from an older version to a newer one, and finds out why it can't be.</summary>
internal sealed class DerivedStepReader
{
    private readonly EventDeclaration _older;
    private readonly EventDeclaration _newer;
    private readonly List<MigrationObstacle> _obstacles;
    private readonly List<Converter?> _converters = [];
    private readonly Dictionary<object, int> _numbers = [];

    private DerivedStepReader(EventDeclaration older, EventDeclaration newer)
    {
        _older = older;
        _newer = newer;
        Plan = MigrationPlan.Of(older.Contract, newer.Contract);
        _obstacles = Plan.Obstacles.ToList();
    }

    private MigrationPlan Plan { get; }

    /// <summary>The migration; null with the reasons where the contracts don't say everything.</summary>
    public static DerivedStep? Read(EventDeclaration older, EventDeclaration newer, out IReadOnlyList<MigrationObstacle> obstacles)
    {
        var reader = new DerivedStepReader(older, newer);
        reader.OfObject(new RecordPlace(ContractReference.Root, 0), new RecordPlace(ContractReference.Root, 0));
        obstacles = reader._obstacles;
        return obstacles.Count > 0 ? null : new DerivedStep(newer.Types, reader._converters.Select(converter => converter!).ToEquatableArray());
    }

    private Conversion OfObject(RecordPlace older, RecordPlace newer) => Method((older, newer), () =>
    {
        if (Plan.Find(older.Reference, newer.Reference) is not { } match)
            return null;
        var members = new List<MemberConversion>();
        foreach (var kept in match.Kept)
        {
            var from = MemberOf(_older, older.Type, kept.Older.JsonName);
            var to = MemberOf(_newer, newer.Type, kept.Newer.JsonName);
            var losesDefault = LosesDefault(kept, from);
            if (!losesDefault && OfValue(kept.Older.Type, kept.Newer.Type, from.Value, to.Value) is { } conversion)
                members.Add(new MemberConversion(from.Property.MemberName, from.Value.IsNullable, PlaceOf(newer.Type, to), KeepsInitial(from, to), conversion));
            else if (Plan.ObstacleOf(newer.Reference, kept.Newer.JsonName) is null)
                AddObstacle(match, kept, losesDefault
                    ? "is " + kept.Older.Default + " where an event of version " + _older.Contract.Version + " lacks it, which is not made by itself"
                    : "has another type than in version " + _older.Contract.Version + ", whose values are not converted by themselves");
        }

        return new ObjectConverter(_older.Types[older.Type].FullName, newer.Type, members.ToEquatableArray());
    });

    private static bool KeepsInitial(MemberBinding from, MemberBinding to) =>
        from.Value.IsNullable && (!to.Value.IsNullable || from.Property.Type is { IsNullable: false } and not AnyType);

    // What an absent member stands for can't be written as an initializer of the older record, and the newer one has another.
    private static bool LosesDefault(MemberMatch kept, MemberBinding from) =>
        kept.Older is { IsRequired: false, Default: { } standard } && !from.HasInitializer && !standard.Equals(kept.Newer.Default);

    private void AddObstacle(ObjectMatch match, MemberMatch kept, string what) => _obstacles.Add(new MigrationObstacle(
        new ContractPlace(match.NewerName, kept.Newer.JsonName),
        new ContractPlace(match.OlderName, kept.Older.JsonName),
        "'" + match.Newer.Name + "." + kept.Newer.MemberName + "' " + what));

    private Conversion? OfValue(ContractType older, ContractType newer, ValueBinding from, ValueBinding to) => (older, newer, from, to) switch
    {
        (_, _, _, ValueObjectBinding right) => OfHeld(older, newer, from, right),
        (_, _, ScalarBinding left, ScalarBinding right) => ScalarConversions.Find(left.Scalar, right.Scalar),
        (_, _, ScalarBinding { Scalar: "String" }, EnumValueBinding right) => Method(right.Enum, () => new EnumConverter(_newer.Enums[right.Enum])),
        (_, _, ScalarBinding left, EnumNumberBinding) when ScalarConversions.IsInteger(left.Scalar) => new Conversion("(" + to.TypeName + ")", ""),
        (ReferenceType left, ReferenceType right, ObjectBinding leftObject, ObjectBinding rightObject) =>
            OfObject(new RecordPlace(left.Name, leftObject.Type), new RecordPlace(right.Name, rightObject.Type)),
        (UnionType left, UnionType right, UnionValueBinding leftUnion, UnionValueBinding rightUnion) => OfUnion(left, right, _older.Unions[leftUnion.Union], _newer.Unions[rightUnion.Union]),
        (ArrayType left, ArrayType right, ListBinding leftList, ListBinding rightList) => OfCollection(left.Items, right.Items, from, to, leftList.Item, rightList.Item),
        (MapType left, MapType right, MapBinding leftMap, MapBinding rightMap) => OfCollection(left.Values, right.Values, from, to, leftMap.Value, rightMap.Value),
        (MapType { Values: AnyType }, _, MapBinding, ScalarBinding { Scalar: "ObjectNode" }) => ScalarConversions.ToObjectNode,
        (ArrayType { Items: AnyType }, _, ListBinding, ScalarBinding { Scalar: "ArrayNode" }) => ScalarConversions.ToArrayNode,
        _ => null,
    };

    private Conversion? OfHeld(ContractType older, ContractType newer, ValueBinding from, ValueObjectBinding to)
    {
        return OfValue(older, newer, from, to.Held) is { } held ? Wrapped(to, held) : null;
    }

    private Conversion Wrapped(ValueObjectBinding to, Conversion held)
    {
        var wrap = Method((typeof(ValueObjectBinding), to.ValueObject), () => new ValueObjectConverter(_newer.ValueObjects[to.ValueObject], _newer.Types.Count + to.ValueObject));
        return new Conversion(wrap.Before + held.Before, held.After + wrap.After);
    }

    private Conversion? OfCollection(ContractType older, ContractType newer, ValueBinding left, ValueBinding right, ValueBinding leftElement, ValueBinding rightElement) =>
        OfValue(older, newer, leftElement, rightElement) is { } conversion
            ? Method((left with { IsNullable = false }, right with { IsNullable = false }), () => new CollectionConverter(left, right, conversion, KeyOf(right)))
            : null;

    // The names of an older version are strings.
    private Conversion KeyOf(ValueBinding map) => map is MapBinding { Key: { } key } ? OfName(key) : Conversion.None;

    private Conversion OfName(ValueBinding key) => key switch
    {
        ScalarBinding { Scalar: "String" } => Conversion.None,
        ValueObjectBinding wrapped => Wrapped(wrapped, OfName(wrapped.Held)),
        EnumValueBinding enumeration => Method(enumeration.Enum, () => new EnumConverter(_newer.Enums[enumeration.Enum])),
        _ => new Conversion(KeyExpressions.ReaderOf(key) + "(", ")"),
    };

    private Conversion OfUnion(UnionType older, UnionType newer, UnionBinding from, UnionBinding to) => Method((from, to), () => new UnionConverter(
        from.FullName,
        to.FullName,
        CasePairs.Of(older, from, newer, to)
            .Select(pair => new CaseConversion(
                _older.Types[pair.Older.Type].FullName,
                OfObject(pair.Older, pair.Newer)))
            .ToEquatableArray()));

    /// <summary>A call of a method, which is made once; one that is under way already is only called: records may hold their own kind.</summary>
    private Conversion Method(object key, Func<Converter?> read)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _converters.Count;
            _numbers.Add(key, number);
            _converters.Add(null);
            _converters[number] = read();
        }

        return new Conversion("Convert" + number.ToString(CultureInfo.InvariantCulture) + "(", ")");
    }

    private int PlaceOf(int type, MemberBinding member) => Array.IndexOf(_newer.Types[type].Members.ToArray(), member);

    private static MemberBinding MemberOf(EventDeclaration declaration, int type, string jsonName) =>
        declaration.Types[type].Members.First(member => string.Equals(member.Property.JsonName, jsonName, StringComparison.Ordinal));
}
