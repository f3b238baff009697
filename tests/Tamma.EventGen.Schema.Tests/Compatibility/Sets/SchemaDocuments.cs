using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>Documents of a schema by random choice, from its JSON alone; a few are not of it: the judge tells.</summary>
internal sealed class SchemaDocuments(JsonObject schema, Random random)
{
    private const int DepthLimit = 6;

    private static readonly decimal[] Numbers =
        [0, 1, -1, 0.5m, 2, 3, 4, 5, 6, 10, 12, 60, 1000, 0.25m, 1.5m, -0.5m, -4, 2.25m, 7, -1000000, 2147483647, -2147483648, 2147483648, 4294967296, 0.125m, 3.75m];

    private static readonly string[] Texts =
    [
        "", "a", "b", "ab", "cd", "abc", "abab", "aa", "aaa", "aaaaa", "abcdef", "z", "1", "12", "0123", "A", "_", "x@y", "a@b", "@", "a@b@c", "x@y z", "🎉", "🎉🎉", "\n", "é",
        "2024-02-29", "2023-02-29", "2024-02-30", "0001-01-01", "0000-01-01", "9999-12-31", "2024-13-01", "2024-11-31", "1999-12-31",
        "2024-02-29T00:00:00Z", "1999-12-31T23:59:59.1234567+14:00", "2024-01-31T10:00:00-00:30", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59Z", "2024-02-29T00:00:00.1Z",
        "2023-02-29T00:00:00Z", "5024-02-29T24:00:00Z",
        "00000000-0000-0000-0000-000000000000", "ABCDEF01-2345-6789-abcd-ef0123456789", "000000000000000000000000000000000000",
        "urn:a:b", "urn:a", "mailto:a@b", "http://a", "https://a.b:80/c?d#e", "https://u@[::1]/", "http://", "x:", "ab:c", "file:///c:/x", "ldap://h", "https://A", "abc:@",
    ];

    private static readonly string[] Keys = ["a", "b", "c", "d", "kind", "key1", "z", "é"];
    private static readonly Dictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    /// <summary>A document, or null where the choices led nowhere.</summary>
    public JsonNode? Make() => TryMake(schema, 0, out var document) ? document : null;

    private bool TryMake(JsonObject node, int depth, out JsonNode? value)
    {
        value = null;
        if (depth > DepthLimit && TakesNull(node))
            return true;
        if (depth > 2 * DepthLimit)
            return false;
        if (node["$ref"] is { } reference)
            return TryMake(Target(reference.GetValue<string>()), depth, out value);
        if ((node["anyOf"] ?? node["oneOf"]) is JsonArray branches)
            return TryMake(Pick(branches)!.AsObject(), depth, out value);
        if (node["const"] is { } constant)
            return Is(constant.DeepClone(), out value);
        if (node["enum"] is JsonArray values)
            return Is(Pick(values)?.DeepClone(), out value);
        if (node.Count == 0)
            return TryMake(Anything(), depth, out value);
        var names = node["type"] is JsonArray several ? several.Select(name => name!.GetValue<string>()).ToArray() : [node["type"]!.GetValue<string>()];
        switch (random.Next(5) == 0 ? names[^1] : names[0])
        {
            case "null":
                return true;
            case "boolean":
                return Is(random.Next(2) == 0, out value);
            case "integer" or "number":
                return TryNumber(node, names[0] == "integer", out value);
            case "string":
                return TryText(node, out value);
            case "array":
                return TryArray(node, depth, out value);
            default:
                return node.ContainsKey("properties") ? TryObject(node, depth, out value) : TryMap(node, depth, out value);
        }
    }

    private static bool TakesNull(JsonObject node) => node["type"] is JsonArray || node.Count == 0
        || ((node["anyOf"] ?? node["oneOf"]) is JsonArray branches && branches.Any(b => b!["type"] is JsonValue));

    private static bool Is(JsonNode? node, out JsonNode? value)
    {
        value = node;
        return true;
    }

    private JsonObject Target(string reference) => reference == "#" ? schema : schema["$defs"]!.AsObject()[reference["#/$defs/".Length..]]!.AsObject();

    private JsonObject Anything() => JsonNode.Parse(random.Next(4) switch
    {
        0 => """{"type":["string","null"]}""",
        1 => """{"type":"array","items":{"type":"boolean"}}""",
        2 => """{"type":"object","additionalProperties":{"type":"number"}}""",
        _ => """{"type":"number"}""",
    })!.AsObject();

    private bool TryNumber(JsonObject node, bool isInteger, out JsonNode? value)
    {
        var (min, exclusiveMin, max, exclusiveMax) = (Limit("minimum"), Limit("exclusiveMinimum"), Limit("maximum"), Limit("exclusiveMaximum"));
        var divisor = Limit("multipleOf");
        var ends = new[] { min, exclusiveMin, max, exclusiveMax }.OfType<decimal>().ToArray();
        var near = ends.SelectMany(end => new[] { end, end + 1, end - 1, end + 0.125m, end - 0.125m, end + (divisor ?? 0), end - (divisor ?? 0) });
        var fitting = Numbers.Concat(near).Concat(Numbers.Select(n => n * (divisor ?? 1))).Where(n =>
            !(n < min) && !(n <= exclusiveMin) && !(n > max) && !(n >= exclusiveMax) && (divisor is null || n % divisor == 0) && (!isInteger || n % 1 == 0)).ToArray();
        value = fitting.Length == 0 ? null : JsonNode.Parse(Pick(fitting).ToString(CultureInfo.InvariantCulture));
        return value is not null;

        // Limits beyond a decimal bound nothing here.
        decimal? Limit(string keyword) => node[keyword] is { } limit && decimal.TryParse(limit.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15m ? number : null;
    }

    private bool TryText(JsonObject node, out JsonNode? value)
    {
        var (least, most) = Limits(node, "minLength", "maxLength");
        var patterns = (node["allOf"]?.AsArray().Select(item => item!["pattern"]!) ?? []).Append(node["pattern"]).OfType<JsonNode>().Select(p => Regex(p.GetValue<string>())).ToArray();
        var padded = new[] { new string('a', Math.Max(least, Math.Min(most, least + random.Next(8)))), new string('7', least) };
        var fitting = Texts.Concat(padded).Where(text => text.EnumerateRunes().Count() is var length && length >= least && length <= most && patterns.All(p => p.IsMatch(text))).ToArray();
        if (node["format"] is JsonValue format && fitting.Length > 0)
            fitting = fitting.Where(text => text.Contains(format.GetValue<string>() switch { "uri" => ':', "email" => '@', _ => '-' }, StringComparison.Ordinal)).ToArray();
        value = fitting.Length == 0 ? null : JsonValue.Create(Pick(fitting));
        return value is not null;
    }

    private bool TryArray(JsonObject node, int depth, out JsonNode? value)
    {
        var array = new JsonArray();
        value = array;
        var (least, most) = Limits(node, "minItems", "maxItems");
        var length = Math.Max(least, Math.Min(most, least + (depth > DepthLimit ? 0 : random.Next(3))));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; array.Count < length && tries < 3 * length; tries++)
        {
            if (!TryMake(node["items"]!.AsObject(), depth + 1, out var item))
                break;
            if (node["uniqueItems"] is null || seen.Add(item?.ToJsonString() ?? "null"))
                array.Add(item);
        }

        return array.Count >= least;
    }

    private bool TryMap(JsonObject node, int depth, out JsonNode? value)
    {
        var map = new JsonObject();
        value = map;
        var (least, most) = Limits(node, "minProperties", "maxProperties");
        var length = Math.Max(least, Math.Min(most, least + (depth > DepthLimit ? 0 : random.Next(3))));
        var keys = node["propertyNames"] is JsonObject names ? Enumerable.Range(0, 3 * Math.Min(length, 4)).Select(_ => TryMake(names, depth, out var name) ? name?.GetValue<string>() : null).OfType<string>().Distinct().ToArray() : Keys.ToArray();
        random.Shuffle(keys);
        foreach (var key in keys.Take(length))
        {
            if (TryMake(node["additionalProperties"]!.AsObject(), depth + 1, out var item))
                map[key] = item;
        }

        return map.Count >= least;
    }

    private bool TryObject(JsonObject node, int depth, out JsonNode? value)
    {
        var members = new JsonObject();
        value = members;
        var required = node["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToArray() ?? [];
        foreach (var (name, type) in node["properties"]!.AsObject())
        {
            var isRequired = required.Contains(name, StringComparer.Ordinal);
            if (!isRequired && (depth > DepthLimit || random.Next(2) == 0))
                continue;
            if (TryMake(type!.AsObject(), depth + 1, out var member))
                members[name] = member;
            else if (isRequired)
                return false;
        }

        return true;
    }

    private static (int Least, int Most) Limits(JsonObject node, string least, string most) =>
        (node[least]?.GetValue<int>() ?? 0, node[most]?.GetValue<int>() ?? int.MaxValue);

    private static Regex Regex(string pattern)
    {
        if (!Compiled.TryGetValue(pattern, out var regex))
            Compiled.Add(pattern, regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
        return regex;
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private JsonNode? Pick(JsonArray values) => values[random.Next(values.Count)];
}
