using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <content>Arrays, maps and unions, and objects where the other side has a map or a union.</content>
internal sealed partial class Containment
{
    private const int CountLimit = 1_000;

    private void CompareArrays(ArrayType left, ArrayType right, Place place)
    {
        if (left.Count.Maximum != 0)
            Compare(left.Items, right.Items, place.Within(item => _samples.WithItem(left, item)));
        if (!(left.Count.Minimum < right.Count.Minimum && TryLength(left.Count.Minimum))
            && right.Count.Maximum is { } most and < int.MaxValue && !(left.Count.Maximum <= most))
            TryLength(Math.Max(most + 1, left.Count.Minimum));
        if (right.IsUnique && !left.IsUnique && left.Count.Maximum is null or > 1 && !_samples.Of(left.Items).IsEmpty)
        {
            var twice = _samples.OfLength(left, Math.Max(2, left.Count.Minimum), out _);
            Add(place, BreakKind.Uniqueness, left, right, place.Wrap(twice));
        }

        bool TryLength(int length)
        {
            var witness = _samples.OfLength(left, length, out var isPossible);
            if (isPossible)
                Add(place, BreakKind.Count, left, right, place.Wrap(witness));
            return isPossible;
        }
    }

    private void CompareMaps(MapType left, MapType right, Place place)
    {
        // Without a name that it may have a map has no values.
        var name = _samples.NameOf(left);
        if (left.Count.Maximum != 0 && (name is not null || !_samples.NamesOf(left, 1).IsAll))
        {
            Compare(left.Values, right.Values, place.Within(value => name is null ? null : _samples.WithValue(left, name, value)));
            if (right.Names is { } names && _samples.Of(left.Values) is { IsEmpty: false } value)
                Compare(left.Names ?? new StringType(), names, place.Within(text => text is JsonString { Value: var key } ? _samples.WithValue(left, key, value.Value) : null));
        }

        if (left.Count.Minimum < right.Count.Minimum)
            CompareCounts(left, right, left.Count.Minimum, place);
        else if (right.Count.Maximum is { } most and < int.MaxValue && !(left.Count.Maximum <= most) && !_samples.Of(left.Values).IsEmpty)
            CompareCounts(left, right, Math.Max(most + 1, left.Count.Minimum), place);
    }

    private void CompareCounts(MapType left, MapType right, int count, Place place)
    {
        var witness = _samples.OfLength(left, count);
        if (witness is null && left.Names is not null && _samples.NamesOf(left, count) is { IsAll: true } names && names.Values.Count < count)
            return;
        Add(place, BreakKind.Count, left, right, place.Wrap(witness), isProved: witness is not null || left.Names is null);
    }

    /// <summary>A map need not have any member in particular, and may have any that its names allow.</summary>
    private void CompareMapWithObject(MapType left, ReferenceType right, Place place)
    {
        var members = _right[right.Name];
        var hasMembers = left.Count.Maximum != 0 && !_samples.Of(left.Values).IsEmpty;
        var demanded = members.Members.Where(member => member.IsRequired && !HasAlways(left, member.Name)).ToArray();
        if (demanded.Length > 0)
        {
            var without = demanded.Select(member => _samples.OfLength(left, left.Count.Minimum, otherThan: member.Name)).FirstOrDefault(map => map is not null);
            // The names that it may have may be the very ones that are demanded.
            Add(place, BreakKind.Type, left, right, place.Wrap(without), isProved: without is not null || left.Names is null);
            return;
        }

        if (!members.IsOpen && hasMembers && MayHaveOthers(left, members, out var other))
        {
            var witness = other is null ? null : _samples.WithValue(left, other, _samples.Of(left.Values).Value);
            Add(place, BreakKind.Type, left, right, place.Wrap(witness), isProved: witness is not null || left.Names is null);
            return;
        }

        foreach (var member in hasMembers ? members.Members.Where(member => _samples.MayHave(left, member.Name) != false) : [])
            Compare(left.Values, member.Type, place.Within(value => _samples.MayHave(left, member.Name) == true ? _samples.WithValue(left, member.Name, value) : null));
    }

    /// <summary>Whether a map must have as many members as there are names, and one has this name.</summary>
    private bool HasAlways(MapType map, string name) =>
        map.Count.Minimum > 0
        && _samples.NamesOf(map, map.Count.Minimum + 1) is { IsAll: true } names
        && names.Values.Count == map.Count.Minimum
        && names.Values.OfType<JsonString>().Any(text => string.Equals(text.Value, name, StringComparison.Ordinal));

    /// <summary>Whether a map may have a name that is none of some members'; the name, where it is known.</summary>
    private bool MayHaveOthers(MapType map, ObjectView members, out string? name)
    {
        var names = _samples.NamesOf(map, members.Members.Count + 1);
        name = names.Values.OfType<JsonString>().Select(text => text.Value).FirstOrDefault(text => members.Find(text) is null);
        return name is not null || !names.IsAll;
    }

    private void CompareObjectWithMap(string left, MapType right, Place place)
    {
        var sample = _samples.OfObject(left);
        if (sample.IsEmpty || !_assumedMaps.Add((left, right)))
            return;
        var view = _left[left];
        foreach (var member in view.Members)
        {
            Compare(member.Type, right.Values, place.Within(value => _samples.WithMember(left, member.Name, value)));
            CompareName(left, member, right, place);
        }

        if (view.IsOpen)
        {
            Compare(new AnyType(), right.Values, place.Within(value => _samples.WithMember(left, _samples.FreeName, value)));
            if (right.Names is { } names)
                Compare(new StringType(), names, place.Within(name => name is JsonString { Value: var key } && view.Find(key) is null ? _samples.WithMember(left, key, new JsonNumber(0)) : null));
        }

        var type = new ReferenceType(left);
        if (view.Members.Count(member => member.IsRequired) < right.Count.Minimum)
            Add(place, BreakKind.Count, type, right, place.Wrap(sample.Value));
        if (right.Count.Maximum is { } most && (view.IsOpen || view.Members.Count(member => !_samples.Of(member.Type).IsEmpty) > most))
            Add(place, BreakKind.Count, type, right, place.Wrap(WithMoreMembers(left, sample.Value, most)));
    }

    /// <summary>A declared member of the left object whose name the right map may not have.</summary>
    private void CompareName(string left, MemberView member, MapType right, Place place)
    {
        var mayHave = right.Names is { } names ? new TextSet(names, _patterns).Contains(member.Name) : true;
        if (mayHave == true || _samples.Of(member.Type) is not { IsEmpty: false } value)
            return;
        Add(place, BreakKind.Type, new ReferenceType(left), right, mayHave is null ? null : place.Wrap(_samples.WithMember(left, member.Name, value.Value)), isProved: mayHave is not null);
    }

    /// <summary>The document with further members, until it has more than so many; null where that is too large.</summary>
    private JsonObject? WithMoreMembers(string name, JsonValue? sample, int count)
    {
        if (sample is not JsonObject document || count > CountLimit)
            return null;
        var view = _left[name];
        var optional = view.Members.Where(member => !member.IsRequired).Select(member => new { member.Name, _samples.Of(member.Type).Value }).Where(member => member.Value is not null);
        var undeclared = view.IsOpen ? _samples.Names().Select(free => new { Name = free, Value = (JsonValue?)new JsonNumber(0) }) : [];
        var added = optional.Concat(undeclared).Take(Math.Max(0, count + 1 - document.Members.Count)).ToArray();
        return document.Members.Count + added.Length > count
            ? new JsonObject(document.Members.Concat(added.Select(member => new JsonMember(member.Name, member.Value!))).OrderBy(member => view.PlaceOf(member.Name)))
            : null;
    }

    private void CompareUnion(UnionType left, ContractType right, Place place)
    {
        var cases = right is UnionType other ? _right.CasesOf(other) : null;
        foreach (var name in left.Cases)
        {
            switch (right)
            {
                case UnionType union:
                    CompareObjectWithUnion(name, union, cases!, left, place);
                    break;
                case ReferenceType reference:
                    Assume(name, reference.Name, place);
                    break;
                default:
                    CompareObjectWithMap(name, (MapType)right, place);
                    break;
            }
        }
    }

    /// <summary>The tag of an object chooses the case that it must be contained in: the documents with each tag are compared on their own.</summary>
    private void CompareObjectWithUnion(string left, UnionType right, Dictionary<string, string> cases, ContractType leftType, Place place)
    {
        var sample = _samples.OfObject(left);
        if (sample.IsEmpty)
            return;
        if (_left[left].Find(right.Discriminator) is not { IsRequired: true, Type: StringType { IsNullable: false } type })
        {
            var notThere = _left[left].Find(right.Discriminator) is { IsRequired: true, Type.IsNullable: true } ? With(new JsonNull()) : sample.Value;
            Add(place, BreakKind.Discriminator, leftType, right, place.Wrap(notThere));
            return;
        }

        var set = new TextSet(type, _patterns);
        if (type.AllowedValues.Count == 0)
            CompareTextsWithValues(BreakKind.Discriminator, type, right, cases.Keys.ToEquatableArray(), place.Within(With));
        var tags = type.AllowedValues.Count > 0 ? type.AllowedValues : cases.Keys.ToEquatableArray();
        foreach (var tag in tags.Where(tag => set.Contains(tag) != false))
        {
            if (cases.TryGetValue(tag, out var target))
                Assume(left, target, place, type.AllowedValues.Count == 1 ? null : new JsonMember(right.Discriminator, new JsonString(tag)));
            else
                Add(place, BreakKind.UnionCase, leftType, right, place.Wrap(With(new JsonString(tag))), isProved: set.Contains(tag) == true);
        }

        JsonValue? With(JsonValue? tag) => _samples.WithMember(left, right.Discriminator, tag);
    }
}
