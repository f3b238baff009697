using Tamma.EventGen.Differential.Tests.Running;
using Tamma.Events.Shapes;

namespace Tamma.Events.ReaderFuzzer;

/// <summary>What is fuzzed: the reader over bytes beside Utf8JsonReader, its values beside the framework's, and both tiers beside each other where there is a contract.</summary>
internal static class Target
{
    private static readonly ObjectShape Contract = new("Fuzzed");

    /// <summary>Its members are passed, with the names expected that they had before.</summary>
    private static readonly ObjectShape Open = new("Open");

    static Target()
    {
        var text = StringShape.Of(minLength: 1, maxLength: 40);
        Contract.Define(
            new Member("name", "Name", text, required: true),
            new Member("größe", "Größe", new IntegerShape(-1000, long.MaxValue)),
            new Member("exact", "Exact", new NumberShape(NumberKind.Decimal, "-0.5", "79228162514264337593543950335")),
            new Member("time", "Time", StringShape.Of(StringFormat.DateTime)),
            new Member("id", "Id", StringShape.Of(StringFormat.Uuid).OrNull),
            new Member("uri", "Uri", StringShape.Of(StringFormat.Uri, maxLength: 200)),
            new Member("bytes", "Bytes", StringShape.Of(StringFormat.Base64)),
            new Member("span", "Span", StringShape.Of(StringFormat.TimeSpan)),
            new Member("items", "Items", new ArrayShape(text, maxItems: 5, unique: true)),
            new Member("map", "Map", new MapShape(new BooleanShape(), minProperties: 1)),
            new Member("self", "Self", Contract.OrNull),
            new Member("any", "Any", AnyShape.Instance));
    }

    /// <summary>What the readers don't agree on; null where they do.</summary>
    public static string? Disagreement(byte[] input)
    {
        var fault = StrictJson.FaultOf(input);
        if (ShapeCheck.IsValid(input, AnyShape.Instance, ShapeWalker.PayloadDepth) != fault is null)
            return $"Utf8JsonReader says {fault?.ToString() ?? "JSON"}, the reader the opposite";
        byte[] member = [.. "{\"other\":"u8, .. input, (byte)'}'];
        if (ShapeCheck.IsValid(member, Open, ShapeWalker.PayloadDepth) != StrictJson.FaultOf(member) is null)
            return "Utf8JsonReader says the opposite of the reader of what is passed as a member that is not declared";
        if (ShapeWalker.Validate(input, AnyShape.Instance, ShapeWalker.PayloadDepth).Count == 0 != fault is null)
            return $"Utf8JsonReader says {fault?.ToString() ?? "JSON"}, the walker the opposite";
        if (fault is null && Values.Disagreement(input) is { } value)
            return value;
        var isValid = ShapeCheck.IsValid(input, Contract, ShapeWalker.PayloadDepth);
        var errors = ShapeWalker.Validate(input, Contract, ShapeWalker.PayloadDepth);
        return isValid == (errors.Count == 0) ? null : $"by the contract the reader says {isValid}, the walker {string.Join("; ", errors)}";
    }
}
