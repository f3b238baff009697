using System.Linq;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Schema.Tests.Validation;

/// <summary>That what is made is legal, the differential tests hold against the generated code; here is what it is made of.</summary>
public sealed class ExampleDocumentTests
{
    private static readonly IntegerType Integer = new() { Range = NumericRange.Inclusive(1, 9) };

    [Fact]
    public void An_example_comes_before_a_default_and_a_default_before_a_small_value() => Assert.Equal(
        """{"a":7,"b":5,"c":1,"e":8}""",
        Make(
            Of("a", Integer, isRequired: true, @default: "5", "7"),
            Of("b", Integer, isRequired: false, @default: "5"),
            Of("c", Integer, isRequired: true, @default: null),
            Of("d", Integer with { IsNullable = true }, isRequired: false, @default: null),
            Of("e", Integer with { IsNullable = true }, isRequired: false, @default: null, "8")));

    [Fact]
    public void What_the_contract_refuses_is_passed_over() => Assert.Equal(
        """{"a":3,"b":4,"c":1,"d":2}""",
        Make(
            Of("a", Integer, isRequired: true, @default: null, "0", "\"x\"", "3"),
            Of("b", Integer, isRequired: true, @default: "4", "null"),
            Of("c", Integer, isRequired: true, @default: "0", "10"),
            Of("d", Integer with { IsNullable = true }, isRequired: true, @default: null, "null", "2")));

    [Fact]
    public void A_text_without_limits_is_the_members_name() => Assert.Equal(
        """{"text":"text","longText":"longText","id":"00000000-0000-0000-0000-000000000000"}""",
        Make(
            Of("text", new StringType(), isRequired: true, @default: null),
            Of("longText", new StringType { Length = new CountRange(3, 8) }, isRequired: true, @default: null),
            Of("id", new StringType { Format = StringFormat.Uuid }, isRequired: true, @default: null)));

    [Fact]
    public void What_is_nested_is_made_alike()
    {
        var part = new ObjectDefinition { Name = "Part", Properties = EquatableArray.Of(Of("size", Integer, isRequired: true, @default: null, "7")) };
        var user = part with { Name = "User", Discriminator = new Discriminator("kind", "user") };
        var reference = new ReferenceType("Part");

        Assert.Equal(
            """{"part":{"size":7},"parts":[{"size":7}],"different":[{"size":1},{"size":2}],"map":{"key1":{"size":7}},"actor":{"kind":"user","size":7}}""",
            Make(
                [part, user],
                Of("part", reference, isRequired: true, @default: null),
                Of("parts", new ArrayType(reference) { Count = new CountRange(1, null) }, isRequired: true, @default: null),
                Of("different", new ArrayType(reference) { Count = new CountRange(2, null), IsUnique = true }, isRequired: true, @default: null),
                Of("map", new MapType(reference) { Count = new CountRange(1, null) }, isRequired: true, @default: null),
                Of("actor", new UnionType("kind", EquatableArray.Of("User")), isRequired: true, @default: null)));
    }

    [Fact]
    public void A_payload_that_may_hold_its_own_kind_ends() =>
        Assert.Equal("""{"size":1}""", Make(Of("next", new ReferenceType(ContractReference.Root) { IsNullable = true }, isRequired: false, @default: null), Of("size", Integer, isRequired: true, @default: null)));

    [Fact]
    public void There_is_none_of_what_has_no_value()
    {
        Assert.Null(Make(Of("next", new ReferenceType(ContractReference.Root), isRequired: true, @default: null)));
        Assert.Null(Make(Of("a", Integer with { Range = NumericRange.Inclusive(5, 3) }, isRequired: true, @default: null)));
    }

    private static PropertyDefinition Of(string name, ContractType type, bool isRequired, string? @default, params string[] examples) => new()
    {
        JsonName = name,
        Type = type,
        IsRequired = isRequired,
        Default = @default is null ? null : JsonReader.Read(@default, out _),
        Examples = examples.Select(example => JsonReader.Read(example, out _)!).ToEquatableArray(),
    };

    private static string? Make(params PropertyDefinition[] properties) => Make([], properties);

    private static string? Make(ObjectDefinition[] definitions, params PropertyDefinition[] properties) => ExampleDocument.Of(new EventContract
    {
        EventType = "A.CREATED",
        Version = "1.0.0",
        Payload = new ObjectDefinition { Name = "Payload", Properties = properties.ToEquatableArray() },
        Definitions = definitions.ToEquatableArray(),
    })?.ToString();
}
