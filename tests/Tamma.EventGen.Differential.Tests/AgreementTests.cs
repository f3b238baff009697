using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;
using Tamma.Events;
using Tamma.Judging;
using ContractReader = Tamma.EventGen.Schema.ContractReader;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>
/// The emitted schema as an independent validator reads it, the generated validator, the parser and System.Text.Json mean the same
/// documents.
/// </summary>
public sealed class AgreementTests(Judge judge) : IClassFixture<Judge>
{
    private const int Documents = 400;

    private static readonly JsonSerializerOptions Serializer = new() { TypeInfoResolver = EventCatalog.Registry, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions HtmlSafe = new() { TypeInfoResolver = EventCatalog.Registry };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly TheoryData<string> EventTypes = [.. EventCatalog.Registry.Select(c => c.EventType)];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Legal_documents_are_accepted_and_written_as_System_Text_Json_writes_them(string eventType)
    {
        var contract = EventCatalog.Registry.Find(eventType, "1.0.0")!;
        var random = new Random(1);
        var generator = new DocumentGenerator(ContractReader.Read(contract.JsonSchema, out _)!, random);
        for (var i = 0; i < Documents; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(generator.Make().ToJsonString(i % 2 == 0 ? Relaxed : JsonSerializerOptions.Default));
            Assert.True(contract.IsValid(bytes), string.Join("\n", contract.Validate(bytes)) + "\n" + Encoding.UTF8.GetString(bytes));
            Assert.Empty(judge.Validate(contract.JsonSchema, bytes));

            var written = Write(contract, bytes);
            Assert.Empty(judge.Validate(contract.JsonSchema, written));
            var bySerializer = JsonSerializer.Deserialize(written, contract.ClrType, Serializer)!;
            Assert.Equal(Encoding.UTF8.GetString(written), JsonSerializer.Serialize(bySerializer, contract.ClrType, Serializer));
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(contract, written)));
            Assert.Equal(JsonSerializer.Serialize(bySerializer, contract.ClrType, HtmlSafe), Encoding.UTF8.GetString(Write(contract, written, JsonEscaping.HtmlSafe)));
        }
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_verdict_is_the_judges_at_the_same_places(string eventType)
    {
        var contract = EventCatalog.Registry.Find(eventType, "1.0.0")!;
        var random = new Random(2);
        var model = ContractReader.Read(contract.JsonSchema, out _)!;
        var generator = new DocumentGenerator(model, random);
        var mutator = new DocumentMutator(random);
        var refused = 0;
        for (var i = 0; i < Documents; i++)
        {
            var document = generator.Make();
            mutator.Mutate(document);
            var text = document.ToJsonString(Relaxed);
            var bytes = Encoding.UTF8.GetBytes(text);
            var errors = contract.Validate(bytes);
            var judged = judge.Validate(contract.JsonSchema, bytes);

            Assert.Equal(Places(judged.Select(PlaceOf)), Places(errors.Where(error => !IsUnjudged(error, errors)).Select(PlaceOf)));
            Assert.Equal(errors.Count == 0, contract.IsValid(bytes));
            AssertInterpreted(model, text, errors);
            Assert.DoesNotContain(errors, error => error.ClrMember == "ConstrainedTypes.Secret" && error.Found is not null);
            refused += errors.Count > 0 ? 1 : 0;
        }

        Assert.InRange(refused, Documents / 5, Documents);
    }

    /// <summary>
    /// What is said at compile time of an example is what the generated code says of it, at the same places; formats that are known in
    /// part are let pass.
    /// </summary>
    private static void AssertInterpreted(Schema.EventContract model, string text, IReadOnlyList<EventError> errors)
    {
        if (JsonReader.Read(text, out _) is not { } document)
        {
            Assert.Contains(errors, error => error.Code == EventErrorCode.DepthExceeded);
            return;
        }

        var found = DocumentValidator.Validate(model, document).Select(error => error.Pointer).ToHashSet(StringComparer.Ordinal);
        if (errors.Any(error => error.Code == EventErrorCode.DepthExceeded))
        {
            Assert.NotEmpty(found);
            return;
        }

        var places = errors.Select(error => error.Code == EventErrorCode.DuplicateItem ? PlaceOf(error).Item1 : error.Pointer).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(places, found);
        Assert.Subset(found, places.Except(errors.Where(error => error.Code == EventErrorCode.FormatMismatch).Select(error => error.Pointer)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The documents above are refused for every reason that there is, but those that <see cref="What_is_no_JSON_or_too_deep_is_so_at_compile_time_too"/> has.</summary>
    [Fact]
    public void Every_kind_of_error_is_among_them()
    {
        var found = new HashSet<EventErrorCode>();
        foreach (var contract in EventCatalog.Registry)
        {
            var random = new Random(2);
            var generator = new DocumentGenerator(ContractReader.Read(contract.JsonSchema, out _)!, random);
            var mutator = new DocumentMutator(random);
            for (var i = 0; i < Documents; i++)
            {
                var document = generator.Make();
                mutator.Mutate(document);
                found.UnionWith(contract.Validate(Encoding.UTF8.GetBytes(document.ToJsonString(Relaxed))).Select(error => error.Code));
            }
        }

        Assert.Equal(Enum.GetValues<EventErrorCode>().Where(code => code is >= EventErrorCode.TypeMismatch and <= EventErrorCode.DuplicateItem), found.Order());
    }

    [Theory]
    [InlineData("{,}", EventErrorCode.InvalidJson)]
    [InlineData("{} {}", EventErrorCode.InvalidJson)]
    [InlineData("""{"any":1,}""", EventErrorCode.InvalidJson)]
    [InlineData("""{"any":1} // one""", EventErrorCode.InvalidJson)]
    [InlineData("""{"any":01}""", EventErrorCode.InvalidJson)]
    [InlineData("""{"any":NaN}""", EventErrorCode.InvalidJson)]
    [InlineData("""{"any":1,"any":1}""", EventErrorCode.DuplicateMember)]
    [InlineData("""{"any":{"a":1,"\u0061":1}}""", EventErrorCode.DuplicateMember)]
    [InlineData("""{"any":"\ud800"}""", EventErrorCode.InvalidString)]
    [InlineData(65, EventErrorCode.DepthExceeded)]
    [InlineData(200, EventErrorCode.DepthExceeded)]
    [InlineData(64, null)]
    public void What_is_no_JSON_or_too_deep_is_so_at_compile_time_too(object document, EventErrorCode? code)
    {
        var text = document is int depth ? "{\"nullableLevel\":null,\"nullablePart\":null,\"any\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}" : (string)document;
        var contract = EventCatalog.Registry.Find("TYPES.OPTIONAL", "1.0.0")!;
        var isLegal = JsonReader.Read(text, out _) is { } read && DocumentValidator.Validate(ContractReader.Read(contract.JsonSchema, out _)!, read).Count == 0;

        var errors = contract.Validate(Encoding.UTF8.GetBytes(text));

        Assert.Equal(code is null, isLegal);
        Assert.Equal(code is null, errors.Count == 0);
        Assert.True(code is null || errors.Any(error => error.Code == code), string.Join("\n", errors));
    }

    /// <summary>What the fix writes is legal for the generated code, and for the independent judge.</summary>
    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_example_that_is_made_is_legal(string eventType)
    {
        var contract = EventCatalog.Registry.Find(eventType, "1.0.0")!;
        var model = ContractReader.Read(contract.JsonSchema, out _)!;

        var example = Encoding.UTF8.GetBytes(ExampleDocument.Of(model)!.ToString());

        Assert.Empty(contract.Validate(example));
        Assert.Empty(judge.Validate(contract.JsonSchema, example));
        using var document = JsonDocument.Parse(example);
        Assert.All(model.Payload.Properties.Where(property => property.IsRequired), property => Assert.True(document.RootElement.TryGetProperty(property.JsonName, out _)));
    }

    /// <summary>The whole list of known differences: the judge reads numbers as doubles, the contract reads them exactly.</summary>
    [Theory]
    [InlineData("TYPES.CONSTRAINED", """{"text":"ab","double":0.10000000000000001}""", true)]
    [InlineData("TYPES.CONSTRAINED", """{"text":"ab","decimal":1000000000000000.49999999999}""", true)]
    [InlineData("TYPES.REQUIRED", """{"text":"","long":9223372036854775808}""", false)]
    [InlineData("TYPES.CONSTRAINED", """{"text":"ab","cents":0.0100000000001}""", false)]
    public void Numbers_beyond_a_doubles_precision_are_where_the_judge_differs(string eventType, string document, bool isExactlyLegal)
    {
        var contract = EventCatalog.Registry.Find(eventType, "1.0.0")!;
        var bytes = Encoding.UTF8.GetBytes(document);
        string[] places = ["/double", "/decimal", "/long", "/cents"];

        Assert.Equal(isExactlyLegal, !contract.Validate(bytes).Any(error => places.Contains(error.Pointer)));
        Assert.Equal(!isExactlyLegal, !judge.Validate(contract.JsonSchema, bytes).Any(error => places.Contains(error.Pointer)));
    }

    [Fact]
    public void Absent_members_are_what_the_declaration_says()
    {
        Assert.True(DefaultedTypes.Contract.TryParse("{}"u8, out var defaulted));
        Assert.Equal(("a", -1, Level.VeryHigh, 0, "p", null), (defaulted.Text, defaulted.Number, defaulted.Level, defaulted.List.Count, defaulted.Part.Name, defaulted.Odd));
        Assert.Equal("""{"text":"a","number":-1,"level":"very \"high\"","list":[],"part":{"name":"p"},"nullableText":"n","nullableList":["n"],"float":0.1,"state":5,"set":[]}""", Encoding.UTF8.GetString(DefaultedTypes.Contract.ToUtf8Json(defaulted)));
        Assert.Equal(Encoding.UTF8.GetString(DefaultedTypes.Contract.ToUtf8Json(defaulted)), JsonSerializer.Serialize(JsonSerializer.Deserialize<DefaultedTypes>("{}", Serializer), Serializer));
    }

    [Fact]
    public void A_null_where_none_is_legal_is_a_bug_of_the_writer()
    {
        var broken = new DefaultedTypes { Text = null! };

        Assert.Contains("DefaultedTypes.Text", Assert.Throws<ArgumentException>(() => DefaultedTypes.Contract.ToUtf8Json(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_that_is_not_the_default_is_written()
    {
        var written = DefaultedTypes.Contract.ToUtf8Json(new DefaultedTypes { NullableText = null, NullableList = null });

        Assert.True(DefaultedTypes.Contract.TryParse(written, out var read));
        Assert.Equal((null, null), (read.NullableText, read.NullableList));
        Assert.Equal(Encoding.UTF8.GetString(written), JsonSerializer.Serialize(JsonSerializer.Deserialize<DefaultedTypes>(written, Serializer), Serializer));
    }

    [Fact]
    public void Enum_names_are_the_contracts_whatever_the_host_has_and_the_hosts_own_stay_its_own()
    {
        var host = new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
        host.TypeInfoResolverChain.Add(EventCatalog.Registry);
        var plain = new JsonSerializerOptions();
        plain.TypeInfoResolverChain.Add(EventCatalog.Registry);
        plain.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver());
        var value = new DefaultedTypes { Level = Level.Low, Day = DayOfWeek.Monday };

        Assert.Contains("\"level\":\"Low\"", JsonSerializer.Serialize(value, host), StringComparison.Ordinal);
        Assert.Contains("\"day\":\"Monday\"", JsonSerializer.Serialize(value, host), StringComparison.Ordinal);
        Assert.Equal("1", JsonSerializer.Serialize(DayOfWeek.Monday, plain));
    }

    [Fact]
    public void Enum_numbers_are_the_contracts_whatever_the_host_has()
    {
        var host = new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
        host.TypeInfoResolverChain.Add(EventCatalog.Registry);

        Assert.Contains("\"state\":-1", JsonSerializer.Serialize(new DefaultedTypes { State = State.Lost }, host), StringComparison.Ordinal);
        AssertNamed("DefaultedTypes.State, /state in the payload", () => DefaultedTypes.Contract.ToUtf8Json(new DefaultedTypes { State = (State)7 }));
    }

    [Fact]
    public void Enum_numbers_are_the_contracts_also_where_the_names_of_the_enum_are_keys()
    {
        var host = new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() }, TypeInfoResolver = new EventRegistry(KeyTypes.Contract) };
        var value = new KeyTypes { ByGuid = [], ByState = new Dictionary<State, int> { [State.Lost] = 1 }, States = [State.Lost, null] };

        Assert.Contains("""
            "byState":{"gone \u0022away\u0022":1},"state":0,"states":[-1,null]
            """, JsonSerializer.Serialize(value, host), StringComparison.Ordinal);
        Assert.Equal(value.ByState, JsonSerializer.Deserialize<KeyTypes>(KeyTypes.Contract.ToUtf8Json(value), host)!.ByState);
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(value with { ByState = new Dictionary<State, int> { [(State)7] = 1 } }, host));
        foreach (var name in (string[])["Lost", "open", " Open ", "0", "7", "Open,Merged", ""])
        {
            var document = $"{{\"byGuid\":{{}},\"byState\":{{\"{name}\":1}}}}";
            Assert.False(KeyTypes.Contract.IsValid(Encoding.UTF8.GetBytes(document)));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<KeyTypes>(document, host));
        }
    }

    [Fact]
    public void What_is_read_replaces_what_a_record_begins_with_whatever_the_host_has()
    {
        var host = new JsonSerializerOptions { PreferredObjectCreationHandling = System.Text.Json.Serialization.JsonObjectCreationHandling.Populate, TypeInfoResolver = EventCatalog.Registry };

        Assert.Equal(["a"], JsonSerializer.Deserialize<DefaultedTypes>("""{"nullableList":["a"]}""", host)!.NullableList);
    }

    [Fact]
    public void A_case_that_the_union_does_not_list_is_a_bug_of_the_writer()
    {
        var broken = new OptionalTypes { NullableLevel = null, NullablePart = null, Actor = new Stranger { Id = 1 } };

        Assert.Contains(nameof(Stranger), AssertNamed("OptionalTypes.Actor, /actor in the payload", () => OptionalTypes.Contract.ToUtf8Json(broken)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tag_of_a_case_may_stand_anywhere()
    {
        Assert.True(ClosedTypes.Contract.TryParse("""{"text":"a","next":{"text":"b","next":{"number":3,"$type":"leaf"},"$type":"closed"}}"""u8, out var read));

        Assert.Equal(new Leaf { Number = 3 }, Assert.IsType<ClosedTypes>(read.Next).Next);
        Assert.False(ClosedTypes.Contract.IsValid("""{"text":"a","$type":"closed"}"""u8));
    }

    private sealed record Stranger : Actor;

    [Fact]
    public void What_no_reader_takes_is_not_written()
    {
        OptionalTypes Deep(int levels) => new() { NullableLevel = null, NullablePart = null, Self = levels == 1 ? null : Deep(levels - 1) };

        Assert.True(OptionalTypes.Contract.IsValid(OptionalTypes.Contract.ToUtf8Json(Deep(64))));
        AssertNamed("OptionalTypes.Self, /self/self", () => OptionalTypes.Contract.ToUtf8Json(Deep(65)));
        AssertNamed("OptionalTypes.Uri, /uri in the payload", () => OptionalTypes.Contract.ToUtf8Json(Deep(1) with { Uri = new Uri("a/b", UriKind.Relative) }));
        AssertNamed("OptionalTypes.Uri, /self/uri in the payload", () => OptionalTypes.Contract.ToUtf8Json(Deep(1) with { Self = Deep(1) with { Uri = new Uri("http://é.fr/ü") } }));
    }

    private static string AssertNamed(string member, Action write)
    {
        var message = Assert.Throws<ArgumentException>(write).Message;
        Assert.Contains("It is " + member, message, StringComparison.Ordinal);
        return message;
    }

    [Fact]
    public void An_immutable_array_that_was_never_made_is_one_too()
    {
        var broken = new OptionalTypes { NullableLevel = null, NullablePart = null, Immutable = default(System.Collections.Immutable.ImmutableArray<string>) };

        AssertNamed("OptionalTypes.Immutable, /immutable in the payload", () => OptionalTypes.Contract.ToUtf8Json(broken));
        AssertNamed("OptionalTypes.Matrix, /matrix/0 in the payload", () => OptionalTypes.Contract.ToUtf8Json(broken with { Immutable = null, Matrix = [default(System.Collections.Immutable.ImmutableArray<bool>)] }));
        AssertNamed("DefaultedTypes.List, /list in the payload", () => DefaultedTypes.Contract.ToUtf8Json(new DefaultedTypes { List = default(System.Collections.Immutable.ImmutableArray<string>) }));
    }

    private static byte[] Write(EventContract contract, byte[] document, JsonEscaping escaping = JsonEscaping.Relaxed) => contract switch
    {
        EventContract<RequiredTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<OptionalTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<DefaultedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<ConstrainedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<ClosedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<PositionalTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<InheritedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<FormTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<NamedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<GenericTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<SeenTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<ScalarTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<OptionalScalarTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<KeyTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<AttributeTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<AnnotatedTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        EventContract<SensitiveTypes> c => c.ToUtf8Json(c.Parse(document).Value!, escaping),
        _ => throw new NotSupportedException(contract.EventType),
    };

    // An undeclared member is at its own place, which the judge names by the object and the member.
    private static (string, string?) PlaceOf(JudgeError error) => error.Keyword == "additionalProperties"
        ? (error.Pointer + "/" + error.Member!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), null)
        : (error.Pointer, error.Member);

    // Of items that are alike, the judge names the array.
    private static (string, string?) PlaceOf(EventError error) => error.Code switch
    {
        EventErrorCode.MemberMissing => (error.Pointer, error.Member),
        EventErrorCode.DuplicateItem => (error.Pointer[..error.Pointer.LastIndexOf('/')], null),
        _ => (error.Pointer, null),
    };

    // The judge compares only items of the right type with each other.
    private static bool IsUnjudged(EventError error, IReadOnlyList<EventError> errors) =>
        error.Code == EventErrorCode.DuplicateItem && errors.Any(other => other.Code is EventErrorCode.TypeMismatch or EventErrorCode.NullNotAllowed && other.Pointer == error.Pointer);

    private static IEnumerable<(string, string?)> Places(IEnumerable<(string, string?)> errors) => errors.Distinct().OrderBy(e => e.Item1, StringComparer.Ordinal).ThenBy(e => e.Item2, StringComparer.Ordinal);
}
