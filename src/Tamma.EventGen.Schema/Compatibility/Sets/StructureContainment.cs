using System;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <content>Arrays, maps and unions, and objects where the other side has a map or a union.</content>
internal sealed partial class Containment
{
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
        if (left.Count.Maximum != 0)
            Compare(left.Values, right.Values, place.Within(value => _samples.WithValue(left, "key1", value)));
        var hasValues = !_samples.Of(left.Values).IsEmpty;
        if (left.Count.Minimum < right.Count.Minimum)
            Add(place, BreakKind.Count, left, right, place.Wrap(_samples.OfLength(left, left.Count.Minimum)));
        else if (right.Count.Maximum is { } most and < int.MaxValue && !(left.Count.Maximum <= most) && hasValues)
            Add(place, BreakKind.Count, left, right, place.Wrap(_samples.OfLength(left, Math.Max(most + 1, left.Count.Minimum))));
    }

    /// <summary>A map may have any member, and need not have any in particular.</summary>
    private void CompareMapWithObject(MapType left, ReferenceType right, Place place)
    {
        var members = _right[right.Name];
        var hasMembers = left.Count.Maximum != 0 && !_samples.Of(left.Values).IsEmpty;
        if (members.Members.Any(member => member.IsRequired) || (!members.IsOpen && hasMembers))
        {
            var count = members.Members.Any(member => member.IsRequired) ? left.Count.Minimum : Math.Max(1, left.Count.Minimum);
            Add(place, BreakKind.Type, left, right, place.Wrap(_samples.OfLength(left, count)));
            return;
        }

        foreach (var member in hasMembers ? members.Members : [])
            Compare(left.Values, member.Type, place.Within(value => _samples.WithValue(left, member.Name, value)));
    }

    private void CompareObjectWithMap(string left, MapType right, Place place)
    {
        var members = _left[left].Members;
        foreach (var member in members)
            Compare(member.Type, right.Values, place.Within(value => _samples.WithMember(left, member.Name, value)));
        if (_left[left].IsOpen)
            Compare(new AnyType(), right.Values, place.Within(value => _samples.WithMember(left, "other", value)));
        var least = members.Count(member => member.IsRequired);
        var type = new ReferenceType(left);
        if (least < right.Count.Minimum)
            Add(place, BreakKind.Count, type, right, place.Wrap(_samples.OfObject(left).Value));
        if (right.Count.Maximum is { } most && (_left[left].IsOpen || members.Count(member => !_samples.Of(member.Type).IsEmpty) > most))
            Add(place, BreakKind.Count, type, right, place.Wrap(WithAllMembers(left)));
    }

    private JsonObject? WithAllMembers(string name)
    {
        var members = _left[name].Members.Select(member => (member.Name, Sample: _samples.Of(member.Type))).Where(member => !member.Sample.IsEmpty).ToArray();
        return members.All(member => member.Sample.Value is not null)
            ? new JsonObject(members.Select(member => new JsonMember(member.Name, member.Sample.Value!)))
            : null;
    }

    private void CompareUnion(UnionType left, ContractType right, Place place)
    {
        foreach (var name in left.Cases)
        {
            switch (right)
            {
                case UnionType union:
                    CompareObjectWithUnion(name, union, left, place);
                    break;
                case ReferenceType reference:
                    Assume(name, reference.Name, place.Wrap);
                    break;
                default:
                    CompareObjectWithMap(name, (MapType)right, place);
                    break;
            }
        }
    }

    /// <summary>The tag of an object chooses the case that it must be contained in.</summary>
    private void CompareObjectWithUnion(string left, UnionType right, ContractType leftType, Place place)
    {
        var sample = _samples.OfObject(left);
        if (sample.IsEmpty)
            return;
        if (_left[left].Find(right.Discriminator) is not { IsRequired: true, Type: StringType { IsNullable: false, AllowedValues.Count: > 0 } tags })
        {
            Add(place, BreakKind.Discriminator, leftType, right, place.Wrap(sample.Value));
            return;
        }

        foreach (var tag in tags.AllowedValues)
        {
            var target = right.Cases.FirstOrDefault(name => string.Equals(_right.Contract.Find(name)!.Discriminator!.Tag, tag, StringComparison.Ordinal));
            var document = new Func<JsonValue?, JsonValue?>(value => place.Wrap(value));
            if (target is null)
                Add(place, BreakKind.UnionCase, leftType, right, document(_samples.WithMember(left, right.Discriminator, new JsonString(tag))));
            else
                Assume(left, target, document);
        }
    }
}
