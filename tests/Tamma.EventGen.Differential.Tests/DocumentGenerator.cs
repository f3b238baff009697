using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Makes documents that a contract allows, from the contract alone.</summary>
internal sealed class DocumentGenerator(EventContract contract, Random random)
{
    private static readonly string[] Alphabet = ["a", "b", "Z", "0", " ", "/", "\"", "\\", "\n", "é", "€", "🎉", "\u2028"];

    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    public JsonObject Make() => MakeObject(contract.Payload, depth: 0);

    private JsonObject MakeObject(ObjectDefinition definition, int depth)
    {
        var members = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var property in definition.Properties)
        {
            if (property.IsRequired || random.Next(3) > 0)
                members.Add(new(property.JsonName, Make(property.Type, depth)));
        }

        if (definition.Discriminator is { } discriminator)
            members.Insert(0, new(discriminator.JsonName, discriminator.Tag));
        if (!definition.IsClosed && random.Next(4) == 0)
            members.Add(new("unknown" + random.Next(), MakeAnything()));
        // Any order is legal.
        if (random.Next(2) == 0)
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        return new JsonObject(members);
    }

    private JsonNode? Make(ContractType type, int depth)
    {
        if (type.IsNullable && (depth > 3 || random.Next(4) == 0))
            return null;
        return type switch
        {
            BooleanType => JsonValue.Create(random.Next(2) == 0),
            IntegerType { AllowedValues.Count: > 0 } integer => Number(Pick(integer.AllowedValues)),
            IntegerType { MultipleOf: { } divisor } integer => Number(Pick(Enumerable.Range(-3, 7).Select(factor => divisor * factor).Where(n => !NumericRange.Inclusive(n, n).Intersect(integer.Range).IsEmpty).ToArray())),
            IntegerType integer => Number(MakeInteger(integer.Range)),
            NumberType { AllowedValues.Count: > 0 } number => Number(Pick(number.AllowedValues)),
            NumberType { MultipleOf: { } divisor } => Number(divisor * random.Next(-1000, 1000)),
            NumberType number => Number(MakeNumber(number.Range)),
            StringType text => JsonValue.Create(MakeText(text)),
            ArrayType { IsUnique: true } set => new JsonArray([.. Enumerable.Range(0, Count(set.Count, depth)).Select(_ => Make(set.Items, depth + 1)).DistinctBy(item => item?.ToJsonString())]),
            ArrayType array => new JsonArray([.. Enumerable.Range(0, Count(array.Count, depth)).Select(_ => Make(array.Items, depth + 1))]),
            MapType { Names: { } names } map => new JsonObject(Enumerable.Range(0, Count(map.Count, depth)).Select(_ => MakeText(names)).Distinct().Select(name => KeyValuePair.Create(name, Make(map.Values, depth + 1)))),
            MapType map => new JsonObject(Enumerable.Range(0, Count(map.Count, depth)).Select(i => KeyValuePair.Create(MakeWord(0, 3) + i, Make(map.Values, depth + 1)))),
            ReferenceType { Name: ContractReference.Root } => MakeObject(contract.Payload, depth + 1),
            ReferenceType reference => MakeObject(contract.Find(reference.Name)!, depth + 1),
            UnionType union => MakeObject(contract.Find(Pick(union.Cases))!, depth + 1),
            AnyType => random.Next(4) == 0 ? null : MakeAnything(),
            _ => throw new NotSupportedException(type.ToString()),
        };
    }

    private static JsonNode Number(ExactNumber number) => JsonNode.Parse(number.ToString())!;

    // ajv computes with doubles: integers beyond 2^53 are left to the runtime's own tests.
    private ExactNumber MakeInteger(NumericRange range)
    {
        var (minimum, maximum) = (Math.Max(Long(range.Minimum, -1L << 53), -1L << 53), Math.Min(Long(range.Maximum, 1L << 53), 1L << 53));
        return random.Next(4) switch
        {
            0 => minimum,
            1 => maximum,
            2 => Math.Clamp(random.Next(-100, 100), minimum, maximum),
            _ => random.NextInt64(minimum, maximum),
        };
    }

    private static long Long(ExactNumber? number, long otherwise) => number is { } n && long.TryParse(n.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private ExactNumber MakeNumber(NumericRange range)
    {
        var candidates = new[] { 0m, 0.5m, 1m, 0.1m, 0.11m, 50.25m, 1000000000000000m, -0.01m, -0.009m, 7m }.Select(ExactNumber.FromDecimal)
            .Where(n => !NumericRange.Inclusive(n, n).Intersect(range).IsEmpty).ToArray();
        return candidates[random.Next(candidates.Length)];
    }

    private string MakeText(StringType type)
    {
        if (type.AllowedValues.Count > 0)
            return Pick(type.AllowedValues);
        switch (type.Format)
        {
            case StringFormat.DateTime:
                var time = new DateTimeOffset(random.NextInt64(3_000_000_000_000_000_000), TimeSpan.FromMinutes(random.Next(-840, 841)));
                return time.ToString(random.Next(2) == 0 ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
            case StringFormat.Date:
                return DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case StringFormat.Email:
                return MakeWord(1, 2) + "@" + MakeWord(1, 2);
            case StringFormat.Uri when type.Patterns.Count > 0:
                return Pick(["https://a.example/x", "HTTP://a", "ftp://a.example/y?z"]);
            case StringFormat.Uri:
                return random.Next(3) switch { 0 => "urn:a:b", 1 => "https://a.example/x", _ => "mailto:a@b" };
            case StringFormat.Char:
                return Pick(["a", "\"", "é", "€", "\u2028", "\0"]);
            case StringFormat.Base64:
                return Convert.ToBase64String(Enumerable.Range(0, random.Next((type.Length.Minimum / 4 * 3) - (type.Length.Minimum > 0 ? 2 : 0), ((type.Length.Maximum ?? 16) / 4 * 3) + 1)).Select(_ => (byte)random.Next(256)).ToArray());
            case StringFormat.Time:
                return new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)).ToString(Pick(["HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.fffffff"]), CultureInfo.InvariantCulture);
            case StringFormat.TimeSpan when type.Patterns.Count > 0:
                return Pick(["00:00:00", "-1.23:59:00", "9999999.01:02:00"]);
            case StringFormat.TimeSpan:
                return random.Next(3) switch { 0 => "-00:00:00.5", 1 => TimeSpan.FromSeconds(random.Next()).ToString("c"), _ => new TimeSpan(random.NextInt64(-8640000000000000000, 8640000000000000000)).ToString("c") };
            case StringFormat.Version when type.Length.Maximum is not null:
                return Pick(["0.0.1", "1.22.333", "1.2.3.4"]);
            case StringFormat.Version:
                return string.Join('.', Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(4) == 0 ? 999_999_999 : random.Next(100)));
            case StringFormat.Uuid:
                var uuid = new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()).ToString();
                return type.Patterns.Count == 0 ? uuid : "0" + uuid[1..];
        }

        if (type.Patterns.Count == 0)
            return MakeWord(type.Length.Minimum, type.Length.Maximum ?? 20);
        var pattern = Parse(type.Patterns[0]);
        while (true)
        {
            var text = new StringBuilder();
            Sample(pattern, text);
            var length = text.ToString().EnumerateRunes().Count();
            if (length >= type.Length.Minimum && length <= (type.Length.Maximum ?? int.MaxValue))
                return text.ToString();
        }
    }

    private Pattern Parse(string schemaPattern)
    {
        if (!_patterns.TryGetValue(schemaPattern, out var pattern))
            _patterns.Add(schemaPattern, pattern = Pattern.Parse(PatternText.FromSchema(schemaPattern)!).Pattern!);
        return pattern;
    }

    private void Sample(Pattern pattern, StringBuilder text)
    {
        switch (pattern)
        {
            case CodePointSet set:
                var range = set.Ranges[random.Next(set.Ranges.Count)];
                text.Append(char.ConvertFromUtf32(random.Next(range.First, range.Last + 1)));
                break;
            case Sequence sequence:
                foreach (var item in sequence.Items)
                    Sample(item, text);
                break;
            case Alternation alternation:
                Sample(alternation.Items[random.Next(alternation.Items.Count)], text);
                break;
            case Repeat repeat:
                for (var n = random.Next(repeat.Minimum, (repeat.Maximum ?? repeat.Minimum + 3) + 1); n > 0; n--)
                    Sample(repeat.Item, text);
                break;
        }
    }

    private JsonNode MakeAnything() => random.Next(3) switch
    {
        0 => JsonValue.Create(MakeWord(0, 5)),
        1 => new JsonArray(null, 1, new JsonObject { ["x"] = MakeWord(0, 2) }),
        _ => new JsonObject { ["a"] = 1, ["b"] = new JsonObject() },
    };

    private string MakeWord(int minimum, int maximum) =>
        string.Concat(Enumerable.Range(0, random.Next(minimum, maximum + 1)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private int Count(CountRange count, int depth) => random.Next(count.Minimum, Math.Max(count.Minimum, Math.Min(count.Maximum ?? 3, depth > 2 ? 0 : 3)) + 1);

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
