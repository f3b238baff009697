using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Payload types that another project declares: read from its assembly, also where the compiler has the project's source.</summary>
public sealed class OtherProjectTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    private const string Library = Usings + """
        namespace Shop;

        public sealed record Money([Range(0, 1000000)] decimal Amount, [property: MaxLength(3)] string Currency = "EUR");

        public sealed record Address
        {
            public required string Street { get; init; }

            public string? Line2 { get; init; } = "-";

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            public string? Line3 { get; init; }

            [JsonPropertyName("post-code"), RegularExpression("[0-9]{5}")]
            public required string PostCode { get; init; }

            internal string? Seen { get; init; }

            private string? Hidden { get; init; }
        }

        public class Customer(string name)
        {
            private int _count;

            [JsonConstructor]
            private Customer() : this("hidden") { }

            public string Name { get; } = name;

            public int? Age { get; set; }

            [JsonIgnore]
            public int Count => _count++;
        }

        public readonly record struct Point([property: JsonPropertyOrder(1)] int X, int Y);

        public struct Size
        {
            public int Width { get; init; }

            public Level Level { get; set; }
        }

        [ValueObject] public readonly record struct Sku([MaxLength(12)] string Value);

        [ValueObject]
        public sealed class Code
        {
            private Code(int code, bool isSeen) => Number = code;

            public Code(int number) : this(number, true) { }

            [Range(1, 99)] public int Number { get; }
        }

        public enum Level { Low, High }

        [JsonConverter(typeof(JsonStringEnumConverter<Color>))]
        public enum Color { [JsonStringEnumMemberName("red")] Red, Green }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Card), "card")]
        [JsonDerivedType(typeof(Cash), "cash")]
        public abstract record Payment { public required Money Total { get; init; } }

        public sealed record Card([Sensitive(Sensitivity.Pii), MaxLength(4)] string LastDigits) : Payment;

        public sealed record Cash : Payment;

        public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

        public class Box<T>
        {
            public required T Value { get; init; }

            public string? Label { get; init; }
        }

        public record Tree(string Name, IReadOnlyList<Tree>? Children = null);

        public abstract record Happened
        {
            public required Guid Id { get; init; }

            public virtual string? Note { get; init; }

            [Obsolete("Use Id.")] public string? OldId { get; init; }
        }

        public abstract record Numbered(int Number) : Happened;
        """;

    private const string Event = Usings + """
        using Shop;
        namespace Orders;

        [TammaEvent("ORDER.PLACED", "1.0.0")]
        public sealed partial record OrderPlaced(int Number) : Numbered(Number)
        {
            public required Money Price { get; init; }
            public required Address Address { get; init; }
            public Customer? Customer { get; init; }
            public required Point Place { get; init; }
            public Size? Size { get; init; }
            public required Sku Sku { get; init; }
            public required Code Code { get; init; }
            public required Color Color { get; init; }
            public required Payment Payment { get; init; }
            public required Page<Line> Lines { get; init; }
            public required Box<Money?> Box { get; init; }
            public required IReadOnlyDictionary<Sku, Tree> Trees { get; init; }
            public override string? Note { get; init; } = "none";
        }

        public sealed record Line(Sku Sku, Money Price);
        """;

    private const string Payload = """
        {"number":1,"id":"0198c0de-0000-7000-8000-000000000001","note":null,"oldId":null,"price":{"amount":1.5,"currency":"USD"},"address":{"street":"A","line2":null,"post-code":"12345"},
        "customer":{"name":"N","age":null},"place":{"y":2,"x":1},"size":{"width":3,"level":1},"sku":"S","code":7,"color":"red",
        "payment":{"kind":"card","total":{"amount":2,"currency":"EUR"},"lastDigits":"1234"},"lines":{"items":[{"sku":"T","price":{"amount":3,"currency":"EUR"}}]},
        "box":{"value":null,"label":null},"trees":{"K":{"name":"a","children":[{"name":"b"}]}}}
        """;

    private static readonly OtherProject Shop = OtherProject.Of(Library);

    [Fact]
    public void A_type_is_read_alike_from_its_assembly_and_from_its_project()
    {
        var contract = Shop.Run(Event).Contract;
        ObjectDefinition Definition(string name) => contract.Definitions.Single(definition => string.Equals(definition.Name, name, StringComparison.Ordinal));
        string Members(ObjectDefinition definition) => string.Join(" ", definition.Properties.Select(property => property.JsonName + (property.IsRequired ? "!" : "") + (property.Default is { } value ? "=" + value : "")));

        Assert.Equal("id! oldId number! price! address! customer place! size sku! code! color! payment! lines! box! trees! note", Members(contract.Payload));
        Assert.Equal("amount! currency=\"EUR\"", Members(Definition("Money")));
        Assert.Equal("street! line2 line3 post-code!", Members(Definition("Address")));
        Assert.Equal("name! age", Members(Definition("Customer")));
        Assert.Equal("y! x!", Members(Definition("Point")));
        Assert.Equal("width=0 level=0", Members(Definition("Size")));
        Assert.Equal("total! lastDigits!", Members(Definition("Card")));
        Assert.Equal("items! next", Members(Definition("PageOfLine")));
        Assert.Equal("value! label", Members(Definition("BoxOfNullableMoney")));
        Assert.Equal(3, ((StringType)Definition("Money").Properties[1].Type).Length.Maximum);
        Assert.Equal(SensitivityKinds.Pii, Definition("Card").Properties[1].Sensitivity);
        Assert.Equal("Use Id.", contract.Payload.Properties[1].Deprecation?.Message);
        Assert.Equal(12, ((StringType)Definition("Line").Properties[0].Type).Length.Maximum);
    }

    [Fact]
    public void What_is_written_is_read_and_System_Text_Json_writes_the_same()
    {
        var run = Shop.Run(Event);
        var registry = (EventRegistry)Shop.Load(run).GetType("Tests.EventCatalog")!.GetProperty("Registry")!.GetValue(null)!;
        var contract = registry.Find("ORDER.PLACED", "1.0.0")!;
        var envelope = Encoding.UTF8.GetBytes($$"""
            {"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z","eventType":"ORDER.PLACED","actorType":"ai","actorId":"a",
            "correlationId":"w-1","schemaVersion":"1.0.0","payload":{{Payload}},"metadata":{"source":"worker","version":"0.1.0","environment":"prod"} }
            """);
        var read = registry.Read(envelope);
        Assert.True(read.Status == EventReadStatus.Valid, string.Join("\n", read.Errors));
        var payload = read.Envelope!.GetType().GetProperty("Payload")!.GetValue(read.Envelope)!;

        var expected = Payload.Replace("\n", "", StringComparison.Ordinal);
        var options = new JsonSerializerOptions { TypeInfoResolver = registry };
        Assert.Equal(expected, JsonSerializer.Serialize(payload, contract.ClrType, options));
        Assert.Equal(expected, JsonSerializer.Serialize(JsonSerializer.Deserialize(expected, contract.ClrType, options), contract.ClrType, options));
    }
}
