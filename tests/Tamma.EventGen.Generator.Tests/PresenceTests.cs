using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.EventGen.Generator.Tests.Migrations;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// What is required, what may be null and what has a default are three things: every combination of them, on properties and parameters
/// of values and references, as System.Text.Json has it where it respects all three.
/// </summary>
public sealed class PresenceTests
{
    private static readonly (string Type, string Constant, string Json)[] Types =
    [
        ("string", "\"a\"", "\"b\""), ("string?", "\"a\"", "\"b\""), ("int", "1", "2"), ("int?", "1", "2"), ("Level", "Level.High", "0"), ("Guid", "default", "\"0198c0de-0000-7000-8000-000000000001\""),
    ];

    private static readonly JsonSerializerOptions Reflecting = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    [Fact]
    public void Every_combination_is_what_System_Text_Json_makes_of_it()
    {
        var forms = Forms().ToArray();
        var run = GeneratorRun.Of("#pragma warning disable CS8618\nusing System; using Tamma.Events; public enum Level { Low, High }\n" + string.Concat(forms.Select((form, i) =>
            $"[TammaEvent(\"A{i}.CREATED\", \"1.0.0\")] public sealed partial record R{i}{form.Declaration}\n")));
        var registry = EventRun.Of(run).Registry;

        for (var i = 0; i < forms.Length; i++)
        {
            var contract = registry.Find($"A{i}.CREATED", "1.0.0")!;
            foreach (var document in new[] { "{}", "{\"p\":null}", "{\"p\":" + forms[i].Json + "}" })
                AssertAlike(contract, registry, document, forms[i].Declaration);
        }
    }

    [Theory]
    [InlineData("private readonly string? _p = \"a\"; public string? P { get => _p; init => _p = value; }", "{\"p\":null}")]
    [InlineData("private readonly string? _p; public R() => _p = \"a\"; public string? P { get { return this._p; } init { _p = value; } }", "{\"p\":null}")]
    [InlineData("private readonly string? _p; public R() => Set(out _p); private static void Set(out string? p) => p = \"a\"; public string? P { get => _p; init => _p = value; }", "{\"p\":null}")]
    [InlineData("private readonly string? _p; public string? P { get => _p ?? \"a\"; init => _p = value; }", "{\"p\":\"a\"}")]
    [InlineData("private readonly string? _p; private readonly bool _isSet; public string? P { get => _isSet ? _p : \"a\"; init { _p = value; _isSet = true; } }", "{\"p\":null}")]
    [InlineData("private readonly string? _p; public string? P { get => _p; init => _p = value; }", "{}")]
    [InlineData("private readonly string? _p, _q = \"a\"; public string? P { get => _p; init => _p = value; } [JsonIgnore] public string? Q => _q;", "{}")]
    [InlineData("public R() { } public R(string? p) => P = p; public string? P { get; init; }", "{}")]
    [InlineData("private R(R other) => P = other.P; public string? P { get; init; }", "{}")]
    [InlineData("public R() : this(\"a\") { } public R(string? p) => P = p; public string? P { get; init; }", "{\"p\":null}")]
    public void Null_is_left_out_where_the_field_of_a_property_begins_as_null(string members, string expected)
    {
        Assert.Equal(expected, WrittenAgain(RegistryOf(members), "{\"p\":null}"));
    }

    [Theory]
    [InlineData("private readonly int _p = 3; public int P { get => _p; init => _p = value; }", "{\"p\":3}")]
    [InlineData("private readonly int _p; public R() => _p++; public int P { get => _p; init => _p = value; }", "{\"p\":1}")]
    [InlineData("private readonly int _p; public R() { --_p; } public int P { get => _p; init => _p = value; }", "{\"p\":-1}")]
    [InlineData("private readonly int? _p; public int P { get => _p ?? 3; init => _p = value; }", "{\"p\":3}")]
    [InlineData("private List<int>? _p; public List<int> P { get => _p ??= []; init => _p = value; }", "{\"p\":[]}")]
    public void What_the_code_of_a_property_gives_it_is_no_default_of_zero(string members, string expected)
    {
        var registry = RegistryOf(members);
        var contract = registry.Find("A.CREATED", "1.0.0")!;

        Assert.DoesNotContain("default", contract.JsonSchema, StringComparison.Ordinal);
        Assert.Equal(expected, WrittenAgain(registry, "{}"));
        AssertAlike(contract, registry, "{}", members);
    }

    /// <summary>A struct that no constructor makes begins as its default: no initializer of it runs.</summary>
    [Theory]
    [InlineData("public Part(int x) => X = x;", "public int Y { get; init; } = 5;", 0)]
    [InlineData("public Part(int x) => (X, Y) = (x, 5);", "public int Y { get; init; }", 0)]
    [InlineData("public Part(int x) => X = x; private readonly int _y = 5;", "public int Y { get => _y; init => _y = value; }", 0)]
    [InlineData("public Part(int x) => X = x; private readonly int? _y;", "public int Y { get => _y ?? 5; init => _y = value; }", null)]
    [InlineData("[JsonConstructor] public Part(int x) => X = x;", "public int Y { get; init; } = 5;", 5)]
    [InlineData("[JsonConstructor] public Part(int x) => (X, Y) = (x, 5);", "public int Y { get; init; }", null)]
    [InlineData("public Part() { }", "public int Y { get; init; } = 5;", 5)]
    public void A_struct_has_the_initializers_of_the_constructor_that_makes_it(string constructor, string property, int? expected)
    {
        foreach (var generic in new[] { "", "<T>" })
        {
            var declaration = "public Part" + generic.Replace("T", "string", StringComparison.Ordinal) + " P { get; init; } = default; public struct Part" + generic
                + " { " + constructor + " public required int X { get; init; } " + property + " public override string ToString() => X + \",\" + Y; }";
            if (generic.Length > 0 && expected is null)
                continue;
            var registry = RegistryOf(declaration);
            var contract = registry.Find("A.CREATED", "1.0.0")!;

            Assert.Equal(expected, (int?)JsonNode.Parse(contract.JsonSchema)!["$defs"]!.AsObject().Single().Value!["properties"]!["y"]!["default"]);
            foreach (var document in new[] { "{\"p\":{\"x\":1}}", "{\"p\":{\"x\":1,\"y\":2}}" })
                AssertAlike(contract, registry, document, declaration);
        }
    }

    [Fact]
    public void Null_is_left_out_where_the_initializer_of_a_struct_does_not_run()
    {
        const string Part = "public Part P { get; init; } = default; public struct Part { public Part(int x) => X = x; public int X { get; init; } = 3; public int? Y { get; init; } = 5; }";

        Assert.Equal("{\"p\":{\"x\":0}}", WrittenAgain(RegistryOf(Part), "{\"p\":{}}"));
    }

    private static EventRegistry RegistryOf(string members) => EventRun.Of(GeneratorRun.Of(
        "using System.Collections.Generic; using System.Text.Json.Serialization; using Tamma.Events; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + members + " }")).Registry;

    private static string WrittenAgain(EventRegistry registry, string document)
    {
        var type = registry.Find("A.CREATED", "1.0.0")!.ClrType;
        var options = new JsonSerializerOptions { TypeInfoResolver = registry };
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(document, type, options), type, options);
    }

    private static void AssertAlike(EventContract contract, EventRegistry registry, string document, string declaration)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);
        var expected = ValueOf(() => JsonSerializer.Deserialize(utf8, contract.ClrType, Reflecting)!);
        var metadata = ValueOf(() => JsonSerializer.Deserialize(utf8, contract.ClrType, new JsonSerializerOptions { TypeInfoResolver = registry, RespectNullableAnnotations = true })!);
        var where = declaration + " of " + document;
        // The one difference: what says nothing of its absence, and has no value that is plainly zero, must be there (TEG1015).
        if (document == "{}" && declaration is (" { public string P { get; init; } }" or " { public Guid P { get; init; } }"))
            expected = "refused";

        Assert.True(string.Equals(expected, contract.IsValid(utf8) ? ValueOf(() => Read(registry, contract, document)) : "refused", StringComparison.Ordinal), where);
        Assert.True(string.Equals(expected, metadata, StringComparison.Ordinal), where + ": " + expected + ", " + metadata);
    }

    private static object Read(EventRegistry registry, EventContract contract, string payload)
    {
        var envelope = registry.Read(Encoding.UTF8.GetBytes($$"""
            {"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z","eventType":"{{contract.EventType}}","actorType":"ai","actorId":"a",
            "correlationId":"w-1","schemaVersion":"1.0.0","payload":{{payload}},"metadata":{"source":"worker","version":"0.1.0","environment":"prod"} }
            """)).Envelope!;
        return envelope.GetType().GetProperty("Payload")!.GetValue(envelope)!;
    }

    private static string ValueOf(Func<object> read)
    {
        try
        {
            var record = read();
            return record.GetType().GetProperty("P")!.GetValue(record)?.ToString() ?? "null";
        }
        catch (JsonException)
        {
            return "refused";
        }
    }

    private static IEnumerable<(string Declaration, string Json)> Forms()
    {
        foreach (var (type, constant, json) in Types)
        {
            var values = type.EndsWith('?') ? new[] { "", " = " + constant, " = null" } : ["", " = " + constant];
            foreach (var value in values)
            {
                foreach (var required in new[] { "", "required " })
                {
                    yield return ($" {{ public {required}{type} P {{ get; init; }}{value}{(value.Length > 0 ? ";" : "")} }}", json);
                    if (value.Length > 0)
                    {
                        yield return ($" {{ public {required}partial {type} P {{ get; init; }} public {required}partial {type} P {{ get; init => field = value; }}{value}; }}", json);
                        yield return ($" {{ private {type} _p{value}; public {required}{type} P {{ get => _p; init => _p = value; }} }}", json);
                    }
                }

                yield return ($"({type} P{value});", json);
                yield return ($"({type} P{value}) {{ public {type} P {{ get; init; }} = P; }}", json);
            }
        }
    }
}
