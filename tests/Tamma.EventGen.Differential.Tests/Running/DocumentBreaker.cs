using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Breaks one place of a legal document, each constraint of the contract by a value that is just beyond it.</summary>
internal sealed class DocumentBreaker(EventContract contract, Random random)
{
    private static readonly Dictionary<StringFormat, string[]> Malformed = new()
    {
        [StringFormat.DateTime] = ["2026-02-30T12:00:00Z", "2026-01-31T12:00:60Z", "2026-01-31T12:00:00+14:01", "0000-01-01T00:00:00Z", "2026-01-31T12:00:00", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00.Z", "0001-01-01T00:00:00+00:01", "2026-01-31T24:00:00Z", "2026-13-01T00:00:00Z", "2026-01-31T12:00:00.12345678901234567Z"],
        [StringFormat.Date] = ["2026-02-30", "0000-01-01", "2026-1-31", "2026-01-31T", "20260131", "1900-02-29"],
        [StringFormat.Uuid] = ["0123456789abcdef0123456789abcdef", "{01234567-89ab-cdef-0123-456789abcdef}", "01234567-89ab-cdef-0123-456789abcdeg", "01234567-89ab-cdef-0123-456789abcde", "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"],
        [StringFormat.Uri] = ["/relative", "http://", "a b:c", "https://a.example:70000/", "1a:b", "a", "http://a/%zz", "http://é/", "urn:a\\b"],
        [StringFormat.Email] = ["a", "@a", "a@", "a@b@c", ""],
        [StringFormat.Char] = ["", "ab", "🎉", "a\u0301"],
        [StringFormat.Base64] = ["AA=", "AB==", "AAB=", "A A=", "AA-_", "====", "AA==AAAA", "A"],
        [StringFormat.Time] = ["24:00:00", "00:60:00", "1:2:3", "00:00:00.", "12:00:00Z", "00:00:00.12345678", "00:00:60"],
        [StringFormat.TimeSpan] = ["24:00:00", "01.00:00:00", "0.00:00:00", "10000000.00:00:00", "1:2:3", "-", "00:00:00.", "+00:00:00"],
        [StringFormat.Version] = ["1", "1.2.3.4.5", "01.2", "1.02", "1.1000000000", "1.", "1.-2", "1.2 ", "v1.2"],
    };

    private readonly List<Action> _breaks = [];

    /// <summary>Breaks the document at one place, which every judge is to refuse; a text that has a pattern may still match.</summary>
    public void Break(JsonObject document)
    {
        _breaks.Clear();
        Collect(contract.Payload, document);
        if (_breaks.Count == 0)
            Add(() => document.Clear());
        _breaks[random.Next(_breaks.Count)]();
    }

    private void Collect(ObjectDefinition definition, JsonObject value)
    {
        foreach (var property in definition.Properties)
        {
            if (!value.TryGetPropertyValue(property.JsonName, out var member))
                continue;
            if (property.IsRequired)
                Add(() => value.Remove(property.JsonName));
            Collect(property.Type, member, broken => value[property.JsonName] = broken);
        }

        if (definition.IsClosed)
            Add(() => value["undeclared"] = 1);
        if (definition.Discriminator is not { } tag)
            return;
        Add(() => value.Remove(tag.JsonName));
        Add(() => value[tag.JsonName] = "no case");
        Add(() => value[tag.JsonName] = 1);
    }

    private void Collect(ContractType type, JsonNode? value, Action<JsonNode?> replace)
    {
        if (type is AnyType)
            return;
        if (!type.IsNullable)
            Add(() => replace(null));
        Add(() => replace(Other(type)));
        switch (type, value)
        {
            case (IntegerType integer, not null):
                CollectNumbers(integer.Range, integer.MultipleOf, integer.AllowedValues, replace);
                Add(() => replace(JsonNode.Parse("0.5")));
                break;
            case (NumberType number, not null):
                CollectNumbers(number.Range, number.MultipleOf, number.AllowedValues, replace);
                CollectFormat(number.Format, replace);
                break;
            case (StringType text, not null):
                CollectTexts(text, replace);
                break;
            case (ArrayType array, JsonArray items):
                CollectItems(array, items);
                break;
            case (MapType map, JsonObject entries):
                CollectEntries(map, entries);
                break;
            case (ReferenceType reference, JsonObject part):
                Collect(reference.Name == ContractReference.Root ? contract.Payload : contract.Find(reference.Name)!, part);
                break;
            case (UnionType union, JsonObject part):
                var tag = part[union.Discriminator]!.GetValue<string>();
                Collect(union.Cases.Select(name => contract.Find(name)!).Single(definition => definition.Discriminator!.Tag == tag), part);
                break;
        }
    }

    private static JsonNode Other(ContractType type) => type switch
    {
        BooleanType => "true",
        IntegerType or NumberType => "1",
        StringType => 1,
        ArrayType => new JsonObject(),
        _ => new JsonArray(),
    };

    // Limits beyond what a double tells apart are passed by much.
    private void CollectNumbers(NumericRange range, ExactNumber? multipleOf, EquatableArray<ExactNumber> allowed, Action<JsonNode?> replace)
    {
        if (range.Minimum is { } minimum)
            Number((decimal)Value(minimum) - Step(minimum), replace);
        if (range.Maximum is { } maximum)
            Number((decimal)Value(maximum) + Step(maximum), replace);
        if (range is { IsMinimumExclusive: true, Minimum: { } least })
            Add(() => replace(JsonNode.Parse(least.ToString())));
        if (range is { IsMaximumExclusive: true, Maximum: { } most })
            Add(() => replace(JsonNode.Parse(most.ToString())));
        if (multipleOf is { } divisor)
            Number((decimal)Value(divisor) / 2, replace);
        if (allowed.Count > 0)
            Add(() => replace(77));
    }

    private void CollectFormat(NumberFormat format, Action<JsonNode?> replace)
    {
        var beyond = format switch { NumberFormat.Float => "3.5e38", NumberFormat.Decimal => "1e29", NumberFormat.Half => "65505", _ => "1e309" };
        Add(() => replace(JsonNode.Parse(beyond)));
        Add(() => replace(JsonNode.Parse("-" + beyond)));
    }

    private static double Value(ExactNumber number) => Math.Clamp(double.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture), -7e28, 7e28);

    private static decimal Step(ExactNumber limit) => Math.Abs(Value(limit)) switch { < 1e6 => 1, < 1e15 => 1000, var large => (decimal)(large / 1000) };

    private void Number(decimal number, Action<JsonNode?> replace) => Add(() => replace(number));

    private void CollectTexts(StringType type, Action<JsonNode?> replace)
    {
        if (type.AllowedValues.Count > 0)
        {
            Add(() => replace("none of them"));
            return;
        }

        if (type.Length.Minimum > 0)
            Add(() => replace(new string('a', type.Length.Minimum - 1)));
        if (type.Length.Maximum is { } most)
            Add(() => replace(string.Concat(Enumerable.Repeat(Pick(["a", "🎉", "é"]), most + 1))));
        if (Malformed.TryGetValue(type.Format, out var texts))
            Add(() => replace(Pick(texts)));
        if (type.Patterns.Count > 0)
            Add(() => replace(Pick(["\u0001", "", "🎉🎉", "zz zz", "1\n"])));
    }

    private void CollectItems(ArrayType type, JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            Collect(type.Items, items[at], broken => items[at] = broken);
        }

        if (type.Count.Minimum > 0)
            Add(() => items.Clear());
        if (items.Count == 0)
            return;
        if (type.IsUnique)
            Add(() => items.Add(items[0]?.DeepClone()));
        if (type.Count.Maximum is { } most)
            Add(() => { while (items.Count <= most) items.Add(items[0]?.DeepClone()); });
    }

    private void CollectEntries(MapType type, JsonObject entries)
    {
        foreach (var (name, value) in entries)
            Collect(type.Values, value, broken => entries[name] = broken);
        if (type.Count.Minimum > 0)
            Add(entries.Clear);
        if (entries.Count == 0)
            return;
        var (first, sample) = entries.First();
        if (type.Names is not null)
            Add(() => entries[Pick(["01", "-0", "No Such", "2026-02-30", "01234567-89AB-cdef-0123-456789abcdef"])] = sample?.DeepClone());
        if (type.Count.Maximum is { } most && type.Names is null)
            Add(() => { while (entries.Count <= most) entries[first + entries.Count] = sample?.DeepClone(); });
    }

    private void Add(Action action) => _breaks.Add(action);

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
