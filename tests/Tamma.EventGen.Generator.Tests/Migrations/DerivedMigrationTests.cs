using System;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>Migrations that follow from both contracts, generated and executed.</summary>
public sealed class DerivedMigrationTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void What_is_lost_may_break_a_limit()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { [MultipleOf(3)] public required long X { get; init; } }"),
            ("2.0.0", "public sealed partial record R { [MultipleOf(3), AcceptedHazard(CompatibilityHazard.PrecisionLost, \"small\")] public required double X { get; init; } }"));

        events.AssertReads("1.0.0", """{"x":9}""", """{"x":9}""");
        // 3 times an integer, and one more than 2^53: as a double it is 2^53.
        var error = Assert.Single(events.Read("1.0.0", """{"x":9007199254740993}""").Errors);
        Assert.Equal((EventErrorCode.NumberNotMultiple, "/payload/x", "9007199254740992"), (error.Code, error.Pointer, error.Found));
    }

    /// <summary>It may have been read by the last version of its major: what it was then it stays.</summary>
    [Fact]
    public void What_an_absent_member_stood_for_it_still_does()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required int N { get; init; } }"),
            ("1.1.0", "public sealed partial record R { public required int N { get; init; } [Url] public string Link { get; init; } = \"https://old.example/\"; public string Text { get; init; } = \"old\"; }"),
            ("2.0.0", "public sealed partial record R { public required int N { get; init; } [Url] public string Link { get; init; } = \"https://new.example/\"; public string Text { get; init; } = \"new\"; }"));

        events.AssertReads("1.0.0", """{"n":1}""", """{"n":1,"link":"https://old.example/","text":"old"}""");
        events.AssertReads("1.1.0", """{"n":1,"link":"https://a.example"}""", """{"n":1,"link":"https://a.example","text":"old"}""");
    }

    [Fact]
    public void Records_of_every_form_are_made()
    {
        var events = EventRun.Of(
            ("1.0.0", """
                public sealed partial record R { public required string Title { get; init; } public required int Number { get; init; } public string? Note { get; init; } public required Part Part { get; init; } public Part? Other { get; init; } public IReadOnlyList<string>? Keys { get; init; } public IReadOnlySet<string>? Set { get; init; } public IReadOnlyDictionary<string, int>? Counts { get; init; } }
                public sealed record Part { public required int X { get; init; } public string? Y { get; init; } }
                """),
            ("2.0.0", """
                public sealed partial record R(string Title, long Id, Part Part, Part? Other, string? Note = "none", bool IsNew = true) : Root(Id) { public string Kind { get; init; } = "of " + Title; public IReadOnlyList<Key>? Keys { get; init; } public IReadOnlySet<Key>? Set { get; init; } public IReadOnlyDictionary<Key, int>? Counts { get; init; } }
                public abstract record Root([RenamedFrom("number", "clearer")] long Id) { public int? Extra { get; init; } }
                public readonly record struct Part(int X, string? Y = null) { public int Z { get; init; } = 3; }
                [ValueObject] public readonly record struct Key(string Value);
                """));

        events.AssertReads(
            "1.0.0",
            """{"title":"t","number":7,"part":{"x":1,"y":"y"},"keys":["a","b"],"set":["c"],"counts":{"d":1}}""",
            """{"id":7,"title":"t","part":{"x":1,"y":"y","z":3},"other":null,"note":null,"isNew":true,"kind":"of t","keys":["a","b"],"set":["c"],"counts":{"d":1}}""");
        events.AssertReads(
            "1.0.0",
            """{"title":"t","number":7,"note":"n","part":{"x":1},"other":{"x":2}}""",
            """{"id":7,"title":"t","part":{"x":1,"z":3},"other":{"x":2,"z":3},"note":"n","isNew":true,"kind":"of t"}""");
    }

    [Fact]
    public void Values_are_copied_and_new_members_keep_their_initial_values()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required string Title { get; init; } public required int Number { get; init; } public string? Note { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required string Title { get; init; } [RenamedFrom(\"number\", \"clearer\")] public required long Id { get; init; } public string? Note { get; init; } = \"none\"; public bool IsNew { get; init; } = true; public int? Extra { get; init; } }"));

        events.AssertReads("1.0.0", """{"title":"t","number":7,"note":"n"}""", """{"title":"t","id":7,"note":"n","isNew":true}""");
        events.AssertReads("1.0.0", """{"title":"t","number":7}""", """{"title":"t","id":7,"note":null,"isNew":true}""");
        Assert.Contains("/payload/number", events.ErrorOf("1.0.0", """{"title":"t","number":true}"""), StringComparison.Ordinal);
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Every_version_of_the_older_major_is_read()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required string Branch { get; init; } }"),
            ("1.1.0", "public sealed partial record R { [RenamedFrom(\"branch\", \"one of two\")] public required string Head { get; init; } public string Base { get; init; } = \"main\"; }"),
            ("2.0.0", "public sealed partial record R { public required string Head { get; init; } public required string Base { get; init; } }"));

        events.AssertReads("1.0.0", """{"branch":"b"}""", """{"head":"b","base":"main"}""");
        events.AssertReads("1.1.0", """{"head":"b","base":"dev"}""", """{"head":"b","base":"dev"}""");
        events.AssertReads("2.0.0", """{"head":"b","base":"dev"}""", """{"head":"b","base":"dev"}""");
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Every_scalar_and_key_is_kept_or_becomes_a_wider_one()
    {
        const string Nodes = "public required System.Text.Json.Nodes.JsonObject O { get; init; } public required System.Text.Json.Nodes.JsonArray Y { get; init; } public System.Text.Json.Nodes.JsonNode? N { get; init; } ";
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required byte A { get; init; } public required short B { get; init; } public required uint C { get; init; } public required ulong D { get; init; } public required Half H { get; init; } public required char E { get; init; } "
                + "public required byte[] F { get; init; } public required TimeOnly T { get; init; } public required TimeSpan S { get; init; } public required Version V { get; init; } public required DateTime W { get; init; } " + Nodes
                + "public required Dictionary<Guid, int> G { get; init; } public required Dictionary<int, byte> K { get; init; } public required Dictionary<DayOfWeek, int> Z { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required int A { get; init; } public required short B { get; init; } public required long C { get; init; } public required Int128 D { get; init; } public required double H { get; init; } public required string E { get; init; } "
                + "public required ReadOnlyMemory<byte> F { get; init; } public required string T { get; init; } public required TimeSpan S { get; init; } public required string V { get; init; } public required DateTime W { get; init; } " + Nodes
                + "public required Dictionary<Guid, long> G { get; init; } public required Dictionary<long, int> K { get; init; } public required Dictionary<DayOfWeek, int> Z { get; init; } }"));

        const string Document = """{"a":255,"b":-300,"c":4294967295,"d":18446744073709551615,"h":0.5,"e":"é","f":"AAE=","t":"01:02:03","s":"-1.00:00:00","v":"1.2","w":"2026-01-31T10:00:00Z","o":{"x":[null]},"y":[1],"n":{"z":true},"g":{"019ceb92-ec59-772c-a0bb-1cd95b498444":1},"k":{"-7":2},"z":{"Monday":3}}""";
        events.AssertReads("1.0.0", Document, Document);
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Numbers_become_what_their_json_text_is()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required float F { get; init; } public required decimal D { get; init; } public required int I { get; init; } public required long L { get; init; } [Range(0, 9), MultipleOf(1)] public required double W { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required double F { get; init; } [AcceptedHazard(CompatibilityHazard.PrecisionLost, \"enough\")] public required double D { get; init; } public required double I { get; init; } public required decimal L { get; init; } public required int W { get; init; } }"));

        events.AssertReads("1.0.0", """{"f":0.1,"d":0.30,"i":-5,"l":9007199254740993,"w":3.0}""", """{"f":0.1,"d":0.3,"i":-5,"l":9007199254740993,"w":3}""");
    }

    [Fact]
    public void Texts_of_other_types_become_text()
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required Guid Id { get; init; } public required DateOnly Day { get; init; } public required Uri Link { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required string Id { get; init; } public required string Day { get; init; } public required string Link { get; init; } }"));

        events.AssertReads(
            "1.0.0",
            """{"id":"0198c0de-0000-7000-8000-000000000001","day":"2025-01-31","link":"https://a.org/x"}""",
            """{"id":"0198c0de-0000-7000-8000-000000000001","day":"2025-01-31","link":"https://a.org/x"}""");
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Theory]
    [InlineData("2025-01-31T12:00:00Z")]
    [InlineData("2025-01-31T12:00:00.1200000-03:30")]
    [InlineData("0001-01-01T00:00:00.0000001+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void A_date_time_becomes_the_text_that_the_serializer_writes(string text)
    {
        var events = EventRun.Of(
            ("1.0.0", "public sealed partial record R { public required DateTimeOffset At { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required string At { get; init; } }"));
        var written = JsonSerializer.Serialize(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), Relaxed);

        events.AssertReads("1.0.0", "{\"at\":\"" + text + "\"}", "{\"at\":" + written + "}");
    }

    [Fact]
    public void Enums_of_both_kinds()
    {
        const string Old = """
            public sealed partial record R { public required Level Level { get; init; } public required IReadOnlyList<Code?> Codes { get; init; } public Code Last { get; init; } = Code.Off; public Level Least { get; init; } = Level.Low; }
            [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { [JsonStringEnumMemberName("low level")] Low, High }
            public enum Code : byte { Off = 1, On = 2 }
            """;
        var events = EventRun.Of(
            ("1.0.0", Old),
            ("2.0.0", Old.Replace("Off = 1", "Unknown = 0, Off = 1", StringComparison.Ordinal).Replace("Low, High", "Low, Middle, High", StringComparison.Ordinal)));

        events.AssertReads("1.0.0", """{"level":"low level","codes":[1,null,2],"last":2,"least":"High"}""", """{"level":"low level","codes":[1,null,2],"last":2,"least":"High"}""");
        events.AssertReads("1.0.0", """{"level":"High","codes":[]}""", """{"level":"High","codes":[],"last":1,"least":"low level"}""");
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Records_lists_maps_sets_and_recursion()
    {
        var events = EventRun.Of(
            ("1.0.0", """
                public sealed partial record R
                {
                    public required Node Root { get; init; }
                    public required IReadOnlyList<Node> Nodes { get; init; }
                    public required IReadOnlyDictionary<string, IReadOnlyList<int?>> Map { get; init; }
                    public required HashSet<int> Set { get; init; }
                    public IReadOnlyDictionary<string, Node>? ByName { get; init; }
                    public R? Self { get; init; }
                }

                public sealed record Node { public required int Weight { get; init; } public Node? Next { get; init; } public Node[]? Children { get; init; } }
                """),
            ("2.0.0", """
                public sealed partial record R
                {
                    public required Node Root { get; init; }
                    public required ImmutableArray<Node> Nodes { get; init; }
                    public required Dictionary<string, long?[]> Map { get; init; }
                    public required ISet<long> Set { get; init; }
                    public IDictionary<string, Node>? ByName { get; init; }
                    public R? Self { get; init; }
                    public string Added { get; init; } = "a";
                }

                public sealed record Node { public required double Weight { get; init; } public Node? Next { get; init; } public List<Node>? Children { get; init; } public bool Flag { get; init; } = true; }
                """));

        events.AssertReads(
            "1.0.0",
            """{"root":{"weight":1,"next":{"weight":2},"children":[{"weight":3}]},"nodes":[{"weight":4}],"map":{"a":[1,null]},"set":[5],"byName":{"n":{"weight":6}},"self":{"root":{"weight":7},"nodes":[],"map":{},"set":[]}}""",
            """{"root":{"weight":1,"next":{"weight":2,"flag":true},"children":[{"weight":3,"flag":true}],"flag":true},"nodes":[{"weight":4,"flag":true}],"map":{"a":[1,null]},"set":[5],"byName":{"n":{"weight":6,"flag":true}},"self":{"root":{"weight":7,"flag":true},"nodes":[],"map":{},"set":[],"added":"a"},"added":"a"}""");
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Unions_by_their_cases()
    {
        const string Old = """
            public sealed partial record R { public required Actor Actor { get; init; } public required IReadOnlyList<Actor> Others { get; init; } public required User Owner { get; init; } public required JsonElement Any { get; init; } }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(User), "user"), JsonDerivedType(typeof(Bot), "bot")]
            public abstract record Actor;
            public sealed record User : Actor { public required string Name { get; init; } }
            public sealed record Bot : Actor { public required int Version { get; init; } public Actor? Behind { get; init; } }
            """;
        var events = EventRun.Of(
            ("1.0.0", Old),
            ("2.0.0", Old.Replace("int Version", "long Version", StringComparison.Ordinal).Replace("IReadOnlyList<Actor>", "Actor[]", StringComparison.Ordinal)));

        const string Payload = """{"actor":{"kind":"bot","version":1,"behind":{"kind":"user","name":"u"}},"others":[{"kind":"user","name":"v"}],"owner":{"name":"w"},"any":[1,{"x":null}]}""";
        events.AssertReads("1.0.0", Payload, Payload);
        Assert.Empty(events.Registry.VerifyMigrations());
    }

    [Fact]
    public void Below_1_0_0_each_minor_is_a_version_of_its_own()
    {
        var events = EventRun.Of(
            ("0.3.1", "public sealed partial record R { public required int A { get; init; } }"),
            ("0.4.0", "public sealed partial record R { public required long A { get; init; } public int B { get; init; } = 4; }"));

        events.AssertReads("0.3.0", """{"a":1}""", """{"a":1,"b":4}""");
    }

    [Fact]
    public void Two_events_with_equal_names_of_nested_records()
    {
        const string Second = """
            namespace M;
            [Tamma.Events.TammaEvent("B.CREATED", "2.0.0")]
            public sealed partial record R { public required Part Part { get; init; } public sealed record Part_ { } }
            public sealed record Part { public required string Text { get; init; } }
            """;
        const string First = "public sealed partial record R { public required Part Part { get; init; } }\npublic sealed record Part { public required int Number { get; init; } }";
        var other = Compatibility.CompatibilityRun.ContractOf(Second) with { Version = "1.0.0" };

        var run = GeneratorRun.Beside([.. EventRun.FilesOf(("1.0.0", First)), Compatibility.PublishedFile.Of(other)], EventRun.Event(First, "2.0.0"), Second);

        EventRun.Of(run).AssertReads("1.0.0", """{"part":{"number":1}}""", """{"part":{"number":1}}""");
    }

    [Fact]
    public void Obsolete_members_and_nested_events_give_no_warning()
    {
        const string Records = """
            public static partial class Outer
            {
                [TammaEvent("B.CREATED", "3.0.0")]
                internal sealed partial record R
                {
                    [Obsolete("Use B.", error: true)] public string? A { get; init; }
                    public string? B { get; init; }
                    [Obsolete] public Old? Old { get; init; }
                }
                [Obsolete("Gone.", error: true)] internal sealed record Old { public int? X { get; init; } }
            }
            """;
        var source = EventRun.Event(Records, "1.0.0").Replace("[TammaEvent(\"A.CREATED\", \"1.0.0\")]\n", "", StringComparison.Ordinal);
        var contract = Compatibility.CompatibilityRun.ContractOf(source);

        var run = GeneratorRun.Beside([Compatibility.PublishedFile.Of(contract with { Version = "1.0.0" }), Compatibility.PublishedFile.Of(contract with { Version = "2.0.0" })], source);

        Assert.Empty(EventRun.Of(run).Registry.VerifyMigrations());
    }
}
