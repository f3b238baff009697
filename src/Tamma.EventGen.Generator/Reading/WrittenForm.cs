using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The texts that are written of values that may be read from others, too.</summary>
internal static class WrittenForm
{
    /// <summary>The letters of a UUID are small.</summary>
    public static readonly string Uuid = PatternText.ToSchema("[0-9a-f-]*");

    private const string Instant = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,7})?";
    private const string Offset = "[+-][0-9]{2}:[0-9]{2}";
    private const string Clock = "[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{7})?";

    private static readonly Dictionary<string, string> Patterns = new(System.StringComparer.Ordinal)
    {
        ["DateTimeOffset"] = PatternText.ToSchema(Instant + Offset),
        ["DateTime"] = PatternText.ToSchema(Instant + "(?:Z|" + Offset + ")"),
        ["TimeOnly"] = PatternText.ToSchema(Clock),
        ["TimeSpan"] = PatternText.ToSchema("-?(?:[0-9]+\\.)?" + Clock),
        ["Guid"] = Uuid,
    };

    /// <summary>A type with what is written of its values alone; the same object where that is all that is read, or where nothing limits it.</summary>
    public static ContractType Of(ContractType type, ValueBinding binding) => (type, binding) switch
    {
        (ArrayType array, ListBinding list) => Of(array.Items, list.Item) is var items && ReferenceEquals(items, array.Items) ? array : array with { Items = items },
        (MapType map, MapBinding entries) => Of(map.Values, entries.Value) is var values && ReferenceEquals(values, map.Values) ? map : map with { Values = values },
        (_, ValueObjectBinding named) => Of(type, named.Held),
        (StringType text, ScalarBinding scalar) when IsLimited(text) && Patterns.TryGetValue(scalar.Scalar, out var pattern) =>
            text with { Patterns = text.Patterns.Append(pattern).ToEquatableArray() },
        _ => type,
    };

    private static bool IsLimited(StringType text) => text.Patterns.Count > 0 || text.AllowedValues.Count > 0 || text.Length != CountRange.Unlimited;
}
