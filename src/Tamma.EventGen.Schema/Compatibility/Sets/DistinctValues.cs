using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>Different values of one type, for arrays whose elements are unique.</summary>
/// <param name="Values">The values, as many as were asked for where there are so many.</param>
/// <param name="IsAll">Whether there are no others, where they are fewer.</param>
internal sealed record DistinctValues(IReadOnlyList<JsonValue> Values, bool IsAll)
{
    // Each text is searched for with the earlier ones excluded.
    private const int TextLimit = 50;

    // Objects in objects have more combinations than anybody asks for.
    private const int DepthLimit = 3;

    /// <summary>Nothing is known.</summary>
    public static readonly DistinctValues Unknown = new([], IsAll: false);

    private static readonly DistinctValues None = new([], IsAll: true);

    /// <summary>As many values as asked for, where they are found.</summary>
    public static DistinctValues Of(ContractType type, int count, Sampler sampler, PatternCache patterns) => Of(type, count, sampler, patterns, depth: 0);

    private static DistinctValues Of(ContractType type, int count, Sampler sampler, PatternCache patterns, int depth)
    {
        var found = type switch
        {
            BooleanType => new([new JsonBoolean(value: false), new JsonBoolean(value: true)], IsAll: true),
            IntegerType or NumberType => new(NumberSet.Of(type)!.Elements().Take(count).Select(number => new JsonNumber(number)).ToArray(), IsAll: true),
            StringType text => Texts(text, count, patterns),
            AnyType => new(Enumerable.Range(0, count).Select(number => new JsonNumber(number)).ToArray(), IsAll: true),
            ArrayType { Count.IsEmpty: true } or MapType { Count.IsEmpty: true } => None,
            ArrayType array => Arrays(array, count, sampler, patterns, depth),
            MapType map => Maps(map, count, sampler),
            ReferenceType reference => Objects(reference.Name, count, sampler, patterns, depth),
            UnionType union => Cases(union, count, sampler, patterns, depth),
            _ => Unknown,
        };
        var values = found.Values.Take(count).ToList();
        if (values.Count < count && type.IsNullable)
            values.Add(new JsonNull());
        return new(values, found.IsAll);
    }

    private static DistinctValues Texts(StringType type, int count, PatternCache patterns)
    {
        var set = new TextSet(type, patterns);
        if (type.AllowedValues.Count > 0)
        {
            var values = type.AllowedValues.Distinct(StringComparer.Ordinal).Where(value => set.Contains(value) == true).Select(value => new JsonString(value)).ToArray();
            return new(values, type.AllowedValues.All(value => set.Contains(value) is not null));
        }

        var found = new List<string>();
        var isAll = false;
        // The earlier texts are a pattern, too, which has a limit.
        while (found.Count < count && found.Count < TextLimit && found.Sum(text => text.Length) < PatternLimits.Positions && !isAll)
        {
            var next = set.Search(surely: true, found.Count == 0 ? [] : [PatternCache.Literals(found)], set.Length);
            if (next.Text is { } text)
                found.Add(text);
            else if (next.IsNothing)
                isAll = true;
            else
                break;
        }

        return new(found.Select(text => new JsonString(text)).ToArray(), isAll && set.IsExact);
    }

    /// <summary>The shortest arrays, which differ in their first elements.</summary>
    private static DistinctValues Arrays(ArrayType type, int count, Sampler sampler, PatternCache patterns, int depth)
    {
        var empty = type.Count.Minimum == 0 ? new[] { new JsonArray([]) } : [];
        if (type.Count.Maximum == 0 || depth >= DepthLimit)
            return new(empty, IsAll: type.Count.Maximum == 0);
        var items = Of(type.Items, count, sampler, patterns, depth + 1);
        var isTooShort = items.Values.Count < (type.IsUnique ? Math.Min(count, type.Count.Minimum) : 1);
        var arrays = isTooShort ? [] : items.Values.Select(item => sampler.WithItem(type, item)).OfType<JsonValue>();
        return new(empty.Concat(arrays).Take(count).ToArray(), items.IsAll && (isTooShort || type.Count.Maximum == 1));
    }

    /// <summary>Maps that differ in one name.</summary>
    private static DistinctValues Maps(MapType type, int count, Sampler sampler)
    {
        var value = sampler.Of(type.Values);
        if (type.Names is not null)
            return Unknown;
        if (type.Count.Maximum == 0 || value.IsEmpty)
            return new(type.Count.Minimum == 0 ? [new JsonObject([])] : [], IsAll: true);
        // Beyond the names of the smallest map, so that no two are equal.
        var names = sampler.Names().Skip(type.Count.Minimum).Take(count);
        return new(names.Select(name => sampler.WithValue(type, name, value.Value)).OfType<JsonValue>().ToArray(), IsAll: false);
    }

    private static DistinctValues Cases(UnionType type, int count, Sampler sampler, PatternCache patterns, int depth)
    {
        var cases = type.Cases.Select(name => Objects(name, count, sampler, patterns, depth)).ToArray();
        return new(cases.SelectMany(found => found.Values).Take(count).ToArray(), cases.All(found => found.IsAll));
    }

    /// <summary>Documents that differ in as few of their first members as give enough of them.</summary>
    private static DistinctValues Objects(string name, int count, Sampler sampler, PatternCache patterns, int depth)
    {
        var sample = sampler.OfObject(name);
        if (sample.Value is null || depth >= DepthLimit)
            return sample.IsEmpty && sampler.IsSettled ? None : Unknown;
        var documents = new List<JsonValue> { sample.Value };
        var isAll = !sampler.View(name).IsOpen;
        foreach (var member in sampler.View(name).Members.TakeWhile(_ => documents.Count < count))
        {
            var found = Of(member.Type, count, sampler, patterns, depth + 1);
            // What is referred to may get its first value later.
            isAll &= found.IsAll && (sampler.IsSettled || !member.Type.WithParts().Any(type => type.References().Any()));
            var isOptional = !member.IsRequired || found.Values.Count == 0;
            documents = documents
                .SelectMany(document => found.Values.Select(JsonValue (value) => sampler.WithMember(name, (JsonObject)document, new JsonMember(member.Name, value))).Concat(isOptional ? [document] : []))
                .Take(count)
                .ToList();
        }

        return new(documents, isAll);
    }
}
