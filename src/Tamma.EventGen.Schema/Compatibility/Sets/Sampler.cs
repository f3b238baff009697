using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>Finds the smallest value of each type of a view, and so whether there is any: the least fixpoint over the objects.</summary>
internal sealed class Sampler
{
    // Documents are at most 64 levels deep: what needs more has no value.
    private const int Rounds = 64;
    private const int CountLimit = 1_000;

    private readonly ContractView _view;
    private readonly PatternCache _patterns;
    private readonly Dictionary<string, Sample> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<ContractType, Sample> _types = [];

    public Sampler(ContractView view, PatternCache patterns)
    {
        _view = view;
        _patterns = patterns;
        var pending = view.Objects.Keys.ToList();
        for (var round = 0; round < Rounds && pending.Count > 0; round++)
        {
            var found = pending
                .Select(name => (Name: name, Sample: OfMembers(view[name].Members.Where(member => member.IsRequired))))
                .Where(pair => !pair.Sample.IsEmpty)
                .ToArray();
            if (found.Length == 0)
                break;
            foreach (var (name, sample) in found)
                _objects.Add(name, sample);
            pending.RemoveAll(_objects.ContainsKey);
            // What was empty for want of these objects may have a value now.
            _types.Clear();
        }
    }

    /// <summary>A document of one object.</summary>
    public Sample OfObject(string name) => _objects.TryGetValue(name, out var sample) ? sample : Sample.Empty;

    /// <summary>A document of one object with a member of a given value.</summary>
    public JsonValue? WithMember(string name, string member, JsonValue? value)
    {
        if (value is null || OfObject(name).Value is not JsonObject sample)
            return null;
        var isThere = sample.Members.Any(other => string.Equals(other.Name, member, StringComparison.Ordinal));
        var added = new JsonMember(member, value);
        return new JsonObject(isThere
            ? sample.Members.Select(other => string.Equals(other.Name, member, StringComparison.Ordinal) ? added : other)
            : sample.Members.Concat([added]));
    }

    /// <summary>An array that holds a given element.</summary>
    public JsonValue? WithItem(ArrayType array, JsonValue? item)
    {
        if (item is null)
            return null;
        if (array.Count.Minimum <= 1)
            return new JsonArray([item]);
        return Distinct(array, array.Count.Minimum) is { } items
            ? new JsonArray(new[] { item }.Concat(items.Where(other => !array.IsUnique || !other.Equals(item))).Take(array.Count.Minimum))
            : null;
    }

    /// <summary>A map that holds a given value under a given name.</summary>
    public JsonValue? WithValue(MapType map, string name, JsonValue? value)
    {
        if (value is null)
            return null;
        var other = map.Count.Minimum <= 1 ? default : Of(map.Values);
        return map.Count.Minimum <= 1 || (other.Value is not null && map.Count.Minimum <= CountLimit)
            ? new JsonObject(new[] { new JsonMember(name, value) }.Concat(Names().Where(n => !string.Equals(n, name, StringComparison.Ordinal)).Take(Math.Max(0, map.Count.Minimum - 1)).Select(n => new JsonMember(n, other.Value!))))
            : null;
    }

    /// <summary>An array of a given length; null if none is known, and <paramref name="isPossible"/> says whether there is one.</summary>
    public JsonValue? OfLength(ArrayType array, int length, out bool isPossible)
    {
        var items = length > CountLimit ? null : Distinct(array, length);
        isPossible = length == 0 || (!Of(array.Items).IsEmpty && (!array.IsUnique || length > CountLimit || items is null || items.Count >= length));
        return items is not null && items.Count >= length ? new JsonArray(items) : null;
    }

    /// <summary>A map of a given number of members, or null.</summary>
    public JsonValue? OfLength(MapType map, int length) => length == 0
        ? new JsonObject([])
        : length <= CountLimit && Of(map.Values).Value is { } value ? new JsonObject(Names().Take(length).Select(name => new JsonMember(name, value))) : null;

    /// <summary>A value of a type.</summary>
    public Sample Of(ContractType type)
    {
        if (_types.TryGetValue(type, out var known))
            return known;
        var sample = OfNotNull(type);
        if (sample.IsEmpty && type.IsNullable)
            sample = Sample.Of(new JsonNull());
        _types[type] = sample;
        return sample;
    }

    /// <summary>A value of a type that is not null.</summary>
    public Sample OfNotNull(ContractType type) => type switch
    {
        BooleanType => Sample.Of(new JsonBoolean(value: false)),
        IntegerType or NumberType => NumberSet.Of(type)!.Elements().Select(number => Sample.Of(new JsonNumber(number))).DefaultIfEmpty(Sample.Empty).First(),
        StringType text => Of(new TextSet(text, _patterns).Sample()),
        ArrayType array => OfArray(array),
        MapType map => OfMap(map),
        ReferenceType reference => OfObject(reference.Name),
        UnionType union => union.Cases.Select(OfObject).OrderBy(sample => sample.Value is null).ThenBy(sample => sample.IsEmpty).First(),
        _ => Sample.Of(new JsonNumber(0)),
    };

    private static Sample Of(Found found) => found.Text is { } text
        ? Sample.Of(new JsonString(text))
        : found.IsDecided ? Sample.Empty : Sample.Large;

    private static IEnumerable<string> Names()
    {
        for (var number = 1; ; number++)
            yield return "key" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private Sample OfMembers(IEnumerable<MemberView> members)
    {
        var values = new ObjectBuilder();
        var size = new SampleSize(1, 1);
        var isKnown = true;
        foreach (var member in members)
        {
            var sample = Of(member.Type);
            if (sample.IsEmpty)
                return Sample.Empty;
            isKnown &= sample.Value is not null;
            if (isKnown)
                values.Add(member.Name, sample.Value!);
            size = size.Holding(sample.Size);
        }

        return isKnown ? Sample.Of(values.Build(), size) : Sample.Large;
    }

    private Sample OfArray(ArrayType array)
    {
        if (array.Count.IsEmpty)
            return Sample.Empty;
        if (array.Count.Minimum == 0)
            return Sample.Of(new JsonArray([]));
        var item = Of(array.Items);
        if (item.IsEmpty)
            return Sample.Empty;
        var value = OfLength(array, array.Count.Minimum, out var isPossible);
        if (!isPossible)
            return Sample.Empty;
        return value is null ? Sample.Large : Sample.Of(value, new SampleSize(1 + (array.Count.Minimum * item.Size.Count), item.Size.Depth + 1));
    }

    private Sample OfMap(MapType map)
    {
        if (map.Count.IsEmpty)
            return Sample.Empty;
        if (map.Count.Minimum == 0)
            return Sample.Of(new JsonObject([]));
        var item = Of(map.Values);
        if (item.IsEmpty)
            return Sample.Empty;
        return OfLength(map, map.Count.Minimum) is { } value
            ? Sample.Of(value, new SampleSize(1 + (map.Count.Minimum * item.Size.Count), item.Size.Depth + 1))
            : Sample.Large;
    }

    /// <summary>Elements for an array: as many as asked for, fewer if there are no more, null if that is not known.</summary>
    private IReadOnlyList<JsonValue>? Distinct(ArrayType array, int count)
    {
        if (count > CountLimit)
            return null;
        if (!array.IsUnique || count <= 1)
            return Of(array.Items).Value is { } item ? Enumerable.Repeat(item, count).ToArray() : null;
        return DistinctValues.Of(array.Items, count, this, _patterns);
    }

    /// <summary>The object's view, for what varies its members.</summary>
    internal ObjectView View(string name) => _view[name];
}
