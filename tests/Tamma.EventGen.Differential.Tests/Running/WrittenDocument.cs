using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Whether what was read and written again says the same as the document, by the contract: in the values, not in their notation.</summary>
internal sealed class WrittenDocument(EventContract contract)
{
    /// <summary>Where the two differ first; null where they don't.</summary>
    public string? Difference(JsonObject document, JsonObject written) => OfObject(contract.Payload, document, written, "");

    private string? OfObject(ObjectDefinition definition, JsonObject document, JsonObject written, string path)
    {
        foreach (var property in definition.Properties)
        {
            var at = path + "/" + property.JsonName;
            document.TryGetPropertyValue(property.JsonName, out var value);
            var isWritten = written.TryGetPropertyValue(property.JsonName, out var again);
            if (value is null)
            {
                // What is absent is the type's default, or the initializer's value; of the two a constant is stated.
                if (document.ContainsKey(property.JsonName) && again is not null)
                    return at + ": null became a value";
                if (!document.ContainsKey(property.JsonName) && property.Default is { } stated && !JsonNode.DeepEquals(JsonNode.Parse(stated.ToString()), again))
                    return $"{at}: absent became {again?.ToJsonString() ?? "null"}, not {stated}";
                continue;
            }

            if (!isWritten || again is null)
                return at + ": is lost";
            if (OfValue(property.Type, value, again, at) is { } found)
                return found;
        }

        if (definition.Discriminator is { } tag && !JsonNode.DeepEquals(document[tag.JsonName], written[tag.JsonName]))
            return path + ": another tag";
        return written.Select(member => member.Key).FirstOrDefault(name => definition.Properties.All(property => property.JsonName != name) && definition.Discriminator?.JsonName != name) is { } unknown
            ? $"{path}/{unknown}: nobody declared it"
            : null;
    }

    private string? OfValue(ContractType type, JsonNode? value, JsonNode? again, string path)
    {
        if (value is null || again is null)
            return value is null && again is null ? null : path + ": null or not";
        return type switch
        {
            ReferenceType { Name: ContractReference.Root } => OfObject(contract.Payload, value.AsObject(), again.AsObject(), path),
            ReferenceType reference => OfObject(contract.Find(reference.Name)!, value.AsObject(), again.AsObject(), path),
            UnionType union => OfObject(union.Cases.Select(name => contract.Find(name)!).Single(definition => definition.Discriminator!.Tag == value[union.Discriminator]!.GetValue<string>()), value.AsObject(), again.AsObject(), path),
            ArrayType array => OfItems(array, value.AsArray(), again.AsArray(), path),
            MapType map => OfEntries(map, value.AsObject(), again.AsObject(), path),
            _ => IsSame(type, value, again) ? null : $"{path}: {value.ToJsonString()} became {again.ToJsonString()}",
        };
    }

    private string? OfItems(ArrayType type, JsonArray items, JsonArray again, string path) => items.Count != again.Count
        ? path + ": another number of items"
        : items.Zip(again).Select((pair, i) => OfValue(type.Items, pair.First, pair.Second, $"{path}/{i}")).FirstOrDefault(found => found is not null);

    private string? OfEntries(MapType type, JsonObject entries, JsonObject again, string path) => entries.Count != again.Count
        ? path + ": another number of entries"
        : entries.Select(entry => again.TryGetPropertyValue(entry.Key, out var value) ? OfValue(type.Values, entry.Value, value, $"{path}/{entry.Key}") : $"{path}/{entry.Key}: is lost").FirstOrDefault(found => found is not null);

    private static bool IsSame(ContractType type, JsonNode value, JsonNode again) => type switch
    {
        IntegerType or NumberType { Format: NumberFormat.Decimal } => Exact(value) == Exact(again),
        NumberType { Format: NumberFormat.Double } => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).Equals(double.Parse(again.ToJsonString(), CultureInfo.InvariantCulture)),
        NumberType { Format: NumberFormat.Float } => float.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).Equals(float.Parse(again.ToJsonString(), CultureInfo.InvariantCulture)),
        NumberType { Format: NumberFormat.Half } => Half.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).Equals(Half.Parse(again.ToJsonString(), CultureInfo.InvariantCulture)),
        StringType text => IsSame(text, value.GetValue<string>(), again.GetValue<string>()),
        _ => JsonNode.DeepEquals(value, again),
    };

    // The notation of .NET's own grammars is theirs: offsets of zero, digits of a second, letters of a UUID.
    private static bool IsSame(StringType type, string text, string again) => text == again || type.Format switch
    {
        StringFormat.DateTime => Time(text) == Time(again),
        StringFormat.Uuid => Guid.Parse(text) == Guid.Parse(again),
        StringFormat.Time => TimeOnly.Parse(text, CultureInfo.InvariantCulture) == TimeOnly.Parse(again, CultureInfo.InvariantCulture),
        StringFormat.TimeSpan => TimeSpan.Parse(text, CultureInfo.InvariantCulture) == TimeSpan.Parse(again, CultureInfo.InvariantCulture),
        _ => false,
    };

    // .NET's times have seven digits of a second; the others are dropped.
    private static DateTimeOffset Time(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var digits = dot < 0 ? 0 : text.Skip(dot + 1).TakeWhile(char.IsAsciiDigit).Count();
        return DateTimeOffset.Parse(digits > 7 ? text.Remove(dot + 8, digits - 7) : text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private static ExactNumber Exact(JsonNode number) => ExactNumber.TryParse(number.ToJsonString(), out var exact) ? exact : throw new FormatException(number.ToJsonString());
}
