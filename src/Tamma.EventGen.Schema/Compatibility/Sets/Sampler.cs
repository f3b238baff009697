using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>Finds the smallest value of each type of a view, and so whether there is any: the least fixpoint over the objects.</summary>
internal sealed class Sampler
{
    private const int CountLimit = 1_000;

    // Different elements may need different elements themselves, of the same object even.
    private const int DistinctDepthLimit = 3;

    private readonly ContractView _view;
    private readonly PatternCache _patterns;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, Sample> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<ContractType, Sample> _types = [];
    private readonly Dictionary<(StringType Names, int Count), DistinctValues> _names = [];
    private readonly bool _hasAllObjects;
    private int _distinctDepth;

    /// <param name="view">Whose values are found.</param>
    /// <param name="other">The view that they are compared with: a name that no contract has is in neither.</param>
    /// <param name="patterns">The patterns of both.</param>
    public Sampler(ContractView view, ContractView other, PatternCache patterns)
    {
        _view = view;
        _patterns = patterns;
        _taken = new HashSet<string>(view.Objects.Values.Concat(other.Objects.Values).SelectMany(o => o.Members).Select(member => member.Name), StringComparer.Ordinal);
        FreeName = Names().First();
        FindObjects();
        (IsSettled, _hasAllObjects) = (true, true);
    }

    /// <summary>A name that no contract declares.</summary>
    public string FreeName { get; }

    /// <summary>Whether it is known of each set if it is empty; else one that is taken to have values may have none.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Whether an object without a document has none; else it may get its first one later.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Names that no contract declares.</summary>
    public IEnumerable<string> Names()
    {
        for (var number = 1; ; number++)
        {
            var name = "key" + number.ToString(CultureInfo.InvariantCulture);
            if (!_taken.Contains(name))
                yield return name;
        }
    }

    /// <summary>The object's view.</summary>
    public ObjectView View(string name) => _view[name];

    /// <summary>A document of one object.</summary>
    public Sample OfObject(string name) => _objects.TryGetValue(name, out var sample) ? sample : Sample.Empty;

    /// <summary>A document of one object with a member of a given value.</summary>
    public JsonValue? WithMember(string name, string member, JsonValue? value) =>
        value is not null && OfObject(name).Value is JsonObject sample ? WithMember(name, sample, new JsonMember(member, value)) : null;

    /// <summary>A document of one object with another member, in the declared order: equal documents are equal texts.</summary>
    public JsonObject WithMember(string name, JsonObject document, JsonMember member) => new(document.Members
        .Where(other => !string.Equals(other.Name, member.Name, StringComparison.Ordinal))
        .Append(member)
        .OrderBy(other => _view[name].PlaceOf(other.Name)));

    /// <summary>An array that holds a given element.</summary>
    public JsonValue? WithItem(ArrayType array, JsonValue? item)
    {
        if (item is null)
            return null;
        if (array.Count.Minimum <= 1)
            return new JsonArray([item]);
        return OfLength(array, array.Count.Minimum, out _) is { } others
            ? new JsonArray(new[] { item }.Concat(others.Items.Where(other => !array.IsUnique || !other.Equals(item))).Take(array.Count.Minimum))
            : null;
    }

    /// <summary>Names that a map may have, as many as asked for where they are found; those that no contract declares where it may have any.</summary>
    public DistinctValues NamesOf(MapType map, int count)
    {
        if (map.Names is not { } names)
            return new(Names().Take(count).Select(name => new JsonString(name)).ToArray(), IsAll: false);
        if (!_names.TryGetValue((names, count), out var found))
            _names.Add((names, count), found = DistinctValues.Of(names, count, this, _patterns));
        return found;
    }

    /// <summary>A name that a map may have; null where none is known.</summary>
    public string? NameOf(MapType map) => NamesOf(map, 1).Values.FirstOrDefault() is JsonString name ? name.Value : null;

    /// <summary>Whether a map may have a name; null where that is not known.</summary>
    public bool? MayHave(MapType map, string name) => map.Names is { } names ? new TextSet(names, _patterns).Contains(name) : true;

    /// <summary>A map that holds a given value under a given name.</summary>
    public JsonValue? WithValue(MapType map, string name, JsonValue? value)
    {
        if (value is null || OfLength(map, Math.Max(0, map.Count.Minimum - 1), otherThan: name) is not { } others)
            return null;
        return new JsonObject(others.Members.Append(new JsonMember(name, value)).OrderBy(member => member.Name, StringComparer.Ordinal));
    }

    /// <summary>An array of a given length; null if none is known, and <paramref name="isPossible"/> says whether there may be one.</summary>
    public JsonArray? OfLength(ArrayType array, int length, out bool isPossible)
    {
        isPossible = true;
        if (length == 0)
            return new JsonArray([]);
        var item = Of(array.Items);
        isPossible = !item.IsEmpty;
        if (array.IsUnique && length > 1 && isPossible)
            return OfDistinct(array.Items, length, out isPossible);
        return IsSmall(item, length) ? new JsonArray(Enumerable.Repeat(item.Value!, length)) : null;
    }

    /// <summary>A map of a given number of members, or null.</summary>
    public JsonObject? OfLength(MapType map, int length, string? otherThan = null)
    {
        if (length == 0)
            return new JsonObject([]);
        var value = Of(map.Values);
        if (!IsSmall(value, length))
            return null;
        var names = NamesOf(map, length + 1).Values.OfType<JsonString>().Select(name => name.Value).Where(name => !string.Equals(name, otherThan, StringComparison.Ordinal)).Take(length).ToArray();
        return names.Length == length ? new JsonObject(names.Select(name => new JsonMember(name, value.Value!))) : null;
    }

    /// <summary>A value of a type.</summary>
    public Sample Of(ContractType type)
    {
        if (_types.TryGetValue(type, out var known))
            return known;
        var sample = OfNotNull(type);
        if (sample.IsEmpty && type.IsNullable)
            sample = Sample.Of(new JsonNull());
        // What is empty for want of an object may have a value as soon as that has one.
        if (_hasAllObjects || !HasReferences(type))
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

    private static bool HasReferences(ContractType type) => type.WithParts().Any(part => part.References().Any());

    private static bool IsSmall(Sample item, int length) =>
        item.Value is not null && length <= CountLimit && !new SampleSize(length * item.Size.Count, item.Size.Depth).IsTooLarge;

    /// <summary>
    /// Gives each object a value as soon as all that it must have are there: those with few levels first. One of which no value is found
    /// waits until no other gets one, as different elements may be made of what has none yet. What is left then has none, if it has none
    /// as long as all that is left has none.
    /// </summary>
    private void FindObjects()
    {
        var dependents = _view.Objects
            .SelectMany(pair => pair.Value.Members.Where(member => member.IsRequired).SelectMany(member => member.Type.WithParts()).SelectMany(type => type.References()).Select(reference => (reference, Dependent: pair.Key)))
            .ToLookup(pair => pair.reference, pair => pair.Dependent, StringComparer.Ordinal);
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        for (var pending = _view.Objects.Keys.ToArray(); pending.Length > 0;)
        {
            var samples = pending
                .Select(name => (Name: name, Sample: OfMembers(_view[name].Members.Where(member => member.IsRequired))))
                .Where(pair => !pair.Sample.IsEmpty)
                .ToArray();
            var found = samples.Where(pair => IsSettled || pair.Sample.Value is not null).ToArray();
            foreach (var (name, sample) in found)
                _objects.Add(name, sample);
            waiting.UnionWith(samples.Select(pair => pair.Name));
            waiting.ExceptWith(found.Select(pair => pair.Name));
            if (IsSettled && found.Length == 0)
                return;
            pending = found.SelectMany(pair => dependents[pair.Name]).Distinct(StringComparer.Ordinal).Where(name => !_objects.ContainsKey(name)).ToArray();
            IsSettled = found.Length == 0;
            if (pending.Length == 0)
                pending = waiting.ToArray();
        }
    }

    private Sample Of(Found found)
    {
        IsCertain &= found.IsDecided;
        return found.Text is { } text ? Sample.Of(new JsonString(text)) : found.IsNothing ? Sample.Empty : Sample.Large;
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
        var value = OfLength(array, array.Count.Minimum, out var isPossible);
        return isPossible ? OfParts(value, array.Count.Minimum, array.Items) : Sample.Empty;
    }

    private Sample OfMap(MapType map)
    {
        if (map.Count.IsEmpty || (map.Count.Minimum > 0 && Of(map.Values).IsEmpty))
            return Sample.Empty;
        var value = OfLength(map, map.Count.Minimum);
        if (value is null && map.Names is not null)
        {
            var names = NamesOf(map, map.Count.Minimum);
            var isEnough = names.Values.Count >= map.Count.Minimum;
            if (names.IsAll && !isEnough)
                return Sample.Empty;
            IsCertain &= isEnough;
        }

        return OfParts(value, map.Count.Minimum, map.Values);
    }

    private Sample OfParts(JsonValue? value, int count, ContractType part)
    {
        if (value is null || count == 0)
            return value is null ? Sample.Large : Sample.Of(value);
        var size = Of(part).Size;
        return Sample.Of(value, new SampleSize(1 + (count * size.Count), size.Depth + 1));
    }

    private JsonArray? OfDistinct(ContractType items, int length, out bool isPossible)
    {
        _distinctDepth++;
        var found = _distinctDepth > DistinctDepthLimit ? DistinctValues.Unknown : DistinctValues.Of(items, Math.Min(length, CountLimit), this, _patterns);
        _distinctDepth--;
        var isEnough = found.Values.Count >= length;
        isPossible = isEnough || !found.IsAll || found.Values.Count >= CountLimit;
        IsCertain &= isEnough || !isPossible || (!IsSettled && HasReferences(items));
        return isEnough ? new JsonArray(found.Values) : null;
    }
}
