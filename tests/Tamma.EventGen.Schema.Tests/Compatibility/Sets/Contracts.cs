using System;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>Small contracts for cases made by hand.</summary>
internal static class Contracts
{
    public static EventContract Of(ObjectDefinition payload, params ObjectDefinition[] definitions) =>
        new() { EventType = "A.B", Version = "1.0.0", Payload = payload, Definitions = definitions.ToEquatableArray() };

    /// <summary>A payload with one required member, <c>p</c>.</summary>
    public static EventContract Of(ContractType type, params ObjectDefinition[] definitions) => Of(Record("Payload", Required("p", type)), definitions);

    public static ObjectDefinition Record(string name, params PropertyDefinition[] properties) =>
        new() { Name = name, Properties = properties.ToEquatableArray() };

    public static ObjectDefinition Case(string name, string tag, params PropertyDefinition[] properties) =>
        Record(name, properties) with { Discriminator = new Discriminator("kind", tag) };

    public static UnionType Union(params string[] cases) => new("kind", cases.ToEquatableArray());

    public static PropertyDefinition Required(string name, ContractType type) => Optional(name, type) with { IsRequired = true };

    public static PropertyDefinition Optional(string name, ContractType type) => new() { JsonName = name, MemberName = name.ToUpperInvariant(), Type = type };

    public static IntegerType Integer(long? minimum = null, long? maximum = null, IntegerFormat format = IntegerFormat.Int32) =>
        new() { Format = format, Range = NumericRange.Inclusive(minimum, maximum).Intersect(FormatBounds.RangeOf(format)) };

    public static ExactNumber Number(string text) => ExactNumber.TryParse(text, out var number) ? number : throw new FormatException(text);

    public static StringType Text(string? pattern = null, int minimum = 0, int? maximum = null, StringFormat format = StringFormat.None) => new()
    {
        Format = format,
        Length = new CountRange(minimum, maximum),
        Patterns = pattern is null ? default : EquatableArray.Of(Schema.Patterns.PatternText.ToSchema(pattern)),
    };

    public static StringType Enum(params string[] values) => new() { AllowedValues = values.ToEquatableArray() };

    public static Containment Compare(EventContract left, EventContract right) =>
        Containment.Of(new ContractView(left, Side.Writer), new ContractView(right, Side.Reader), new PatternCache());

    /// <summary>The one reason, proved by a document.</summary>
    public static Break TheBreak(EventContract left, EventContract right)
    {
        var found = Assert.Single(Compare(left, right).Breaks);
        Assert.True(found.IsProved);
        return found;
    }

    /// <summary>The value of <c>p</c> in the witness of the one reason, as text; null where the left is contained.</summary>
    public static string? Witness(ContractType left, ContractType right)
    {
        var containment = Compare(Of(left), Of(right));
        if (containment.Breaks.Count == 0)
            return null;
        var witness = (JsonObject)Assert.Single(containment.Breaks).Witness!;
        return Assert.Single(witness.Members).Value.ToString();
    }
}
