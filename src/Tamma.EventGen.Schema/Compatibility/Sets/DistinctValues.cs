using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>Different values of one type, for arrays whose elements are unique.</summary>
internal static class DistinctValues
{
    // Each text is searched for with the earlier ones excluded.
    private const int TextLimit = 50;

    /// <summary>As many values as asked for, fewer if there are no more, null if that is not known.</summary>
    public static IReadOnlyList<JsonValue>? Of(ContractType type, int count, Sampler sampler, PatternCache patterns)
    {
        IEnumerable<JsonValue>? values = type switch
        {
            BooleanType => [new JsonBoolean(value: false), new JsonBoolean(value: true)],
            IntegerType or NumberType => NumberSet.Of(type)!.Elements().Take(count).Select(number => new JsonNumber(number)),
            StringType text => Texts(text, count, patterns),
            AnyType => Enumerable.Range(0, count).Select(number => new JsonNumber(number)),
            ReferenceType reference => Objects(reference.Name, count, sampler, patterns),
            _ => null,
        };
        if (values is null)
            return sampler.Of(type).Value is { } one && count <= 1 ? [one] : null;
        var found = values.Take(count).ToList();
        if (found.Count < count && type.IsNullable)
            found.Add(new JsonNull());
        return found;
    }

    private static IEnumerable<JsonValue>? Texts(StringType type, int count, PatternCache patterns)
    {
        var set = new TextSet(type, patterns);
        if (type.AllowedValues.Count > 0)
            return type.AllowedValues.Where(value => set.Contains(value) == true).Select(value => new JsonString(value));
        var found = new List<string>();
        while (found.Count < count)
        {
            var next = found.Count >= TextLimit ? Found.Unknown : set.Search(surely: true, found.Count == 0 ? [] : [PatternCache.Literals(found)], set.Length);
            if (!next.IsDecided)
                return null;
            if (next.Text is null)
                break;
            found.Add(next.Text);
        }

        return found.Select(text => new JsonString(text));
    }

    /// <summary>Documents that differ in the first member that has enough values.</summary>
    private static IEnumerable<JsonValue>? Objects(string name, int count, Sampler sampler, PatternCache patterns)
    {
        foreach (var member in sampler.View(name).Members.Where(member => member.Type is not ReferenceType))
        {
            if (Of(member.Type, count, sampler, patterns) is { } values && values.Count >= count)
                return values.Select(value => sampler.WithMember(name, member.Name, value)).OfType<JsonValue>();
        }

        return null;
    }
}
