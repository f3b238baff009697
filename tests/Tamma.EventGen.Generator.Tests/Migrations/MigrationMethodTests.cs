using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>Migrations by methods of the record, executed, alone and between derived ones.</summary>
public sealed class MigrationMethodTests
{
    private const string First = "public sealed partial record R { public required string Name { get; init; } public Author? By { get; init; } }\npublic sealed record Author { public required string Login { get; init; } }";
    private const string Second = "public sealed partial record R { public required string First { get; init; } public required string Last { get; init; } }";

    private static readonly string Migrated = Second.Replace(
        "init; } }",
        "init; }\n private static R Migrate(V1 old) { V1Author? by = old.By; return new() { First = old.Name.Split(' ')[0], Last = old.Name.Split(' ')[1] + by?.Login }; } }",
        StringComparison.Ordinal);

    [Fact]
    public void A_private_method_migrates()
    {
        var events = EventRun.Of(("1.0.0", First), ("2.0.0", Migrated));

        events.AssertReads("1.0.0", """{"name":"Ada Lovelace","by":{"login":"!"}}""", """{"first":"Ada","last":"Lovelace!"}""");
        Assert.Throws<IndexOutOfRangeException>(() => events.Read("1.0.0", """{"name":"Ada"}"""));
    }

    [Theory]
    [InlineData("public string? __Migrations { get; init; }", "")]
    [InlineData("static int __Migrations() => 1; static int __Migrations_2 => 2;", "")]
    [InlineData("public V1Author? Other { get; init; } public List<V1Author?>? More { get; init; }", "public sealed record V1Author { public int? X { get; init; } }")]
    public void Generated_names_avoid_those_of_the_record(string members, string types)
    {
        var migrated = Migrated.Replace("V1Author?", "var", StringComparison.Ordinal).Replace("required string Last {", "required string Last { get; init; } " + members + " public string? Z {", StringComparison.Ordinal);
        var events = EventRun.Of(("1.0.0", First), ("2.0.0", migrated + "\n" + types));

        events.AssertReads("1.0.0", """{"name":"Ada Lovelace","by":{"login":"!"}}""", """{"first":"Ada","last":"Lovelace!"}""");
    }

    [Fact]
    public void What_a_method_makes_is_validated()
    {
        var events = EventRun.Of(("1.0.0", First), ("2.0.0", Migrated.Replace("required string First", "required string First { get; init; } [StringLength(3)] public string? Short { get; init; } = \"abc\"; public required string X", StringComparison.Ordinal).Replace("{ First = ", "{ X = \"\", Short = old.Name, First = ", StringComparison.Ordinal)));

        Assert.Contains("/payload/short", events.ErrorOf("1.0.0", """{"name":"Ada Lovelace"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void VerifyMigrations_tells_of_each_that_fails()
    {
        Assert.IsType<IndexOutOfRangeException>(Assert.Single(EventRun.Of(("1.0.0", First), ("2.0.0", Migrated)).Registry.VerifyMigrations()).Exception);

        var withExample = First.Replace("public required string Name", "/// <example>Ada Lovelace</example>\npublic required string Name", StringComparison.Ordinal);
        Assert.Empty(EventRun.Of(("1.0.0", withExample), ("2.0.0", Migrated)).Registry.VerifyMigrations());

        var failure = Assert.Single(EventRun.Of(("1.0.0", withExample), ("2.0.0", Migrated.Replace("public required string Last", "[StringLength(4)] public required string Last", StringComparison.Ordinal))).Registry.VerifyMigrations());
        Assert.Equal("1.0.0", failure.FromVersion);
        Assert.Contains("/last", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_and_derived_steps_follow_each_other()
    {
        const string Third = "public sealed partial record R { public required string First { get; init; } public required string Last { get; init; } public int Age { get; init; } = 1; @ }";
        var toSecond = Third.Replace("@", "static V2 Migrate(V1 old) => new() { First = old.Name, Last = \"2\" };", StringComparison.Ordinal);
        var toThird = Third.Replace("@", "static R Migrate(V1 old) => new() { First = old.Name, Last = \"3\" };", StringComparison.Ordinal);
        var both = Third.Replace("@", "static V2 Migrate(V1 old) => new() { First = old.Name, Last = \"2\" }; public static R Migrate(V2 old) => new() { First = old.First, Last = old.Last + \"3\" };", StringComparison.Ordinal);

        foreach (var (records, last) in new[] { (toSecond, "2"), (toThird, "3"), (both, "23") })
        {
            var events = EventRun.Of(("1.0.0", First), ("2.0.0", Second), ("3.0.0", records));
            events.AssertReads("1.0.0", """{"name":"n"}""", $$"""{"first":"n","last":"{{last}}","age":1}""");
            events.AssertReads("2.0.0", """{"first":"a","last":"b"}""", $$"""{"first":"a","last":"b{{(last.Length > 1 ? "3" : "")}}","age":1}""");
        }
    }

    [Fact]
    public void An_error_leaves_the_event_and_the_older_records()
    {
        var run = GeneratorRun.BesideUnchecked(EventRun.FilesOf(("1.0.0", First)), EventRun.Event(Second.Replace("init; } }", "init; } public static V1Author? Of(V1 old) => old.By; }", StringComparison.Ordinal), "2.0.0"));

        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
        var events = EventRun.Of(run);
        events.AssertReads("2.0.0", """{"first":"a","last":"b"}""", """{"first":"a","last":"b"}""");
        Assert.Equal(EventReadStatus.OlderVersion, events.Read("1.0.0", """{"name":"n"}""").Status);
    }

    [Fact]
    public async Task The_scaffold_compiles_and_says_what_is_to_be_decided()
    {
        const string Old = """
            public sealed partial record R
            {
                public required string Title { get; init; } public required string Text { get; init; } public string? Gone { get; init; }
                public required Level Level { get; init; } public Level? Other { get; init; } public required Code Code { get; init; }
                public required Node Node { get; init; } public required IReadOnlyList<Node?> Nodes { get; init; } public required HashSet<int> Set { get; init; }
                public required IReadOnlyDictionary<string, int?> Map { get; init; } public required Actor Actor { get; init; } public int? Number { get; init; }
                public DateTimeOffset At { get; init; } = DateTimeOffset.UnixEpoch; public required string @class { get; init; } public required IReadOnlyList<string> Labels { get; init; }
            }
            [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low, High }
            public enum Code { A, B }
            public sealed record Node { public required int Weight { get; init; } public Node? Next { get; init; } }
            [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
            public sealed record User : Actor { public required Node Node { get; init; } }
            """;
        var current = Old
            .Replace("public required string Text", "[StringLength(3)] public required string Text", StringComparison.Ordinal)
            .Replace("public string? Gone { get; init; }", "public required Uri Added { get; init; }", StringComparison.Ordinal)
            .Replace("int Weight", "double Weight", StringComparison.Ordinal)
            .Replace("IReadOnlyList<Node?>", "Node?[]", StringComparison.Ordinal)
            .Replace("HashSet<int>", "ISet<long>", StringComparison.Ordinal)
            .Replace("int?>", "decimal?>", StringComparison.Ordinal)
            .Replace("int? Number", "long Number", StringComparison.Ordinal);
        var diagnostic = Assert.Single(await MigrationRun.DiagnosticsOf(("1.0.0", Old), ("2.0.0", current)));
        var scaffold = diagnostic.Properties["Scaffold"]!;
        var migrated = current.Replace("public required IReadOnlyList<string> Labels { get; init; }", "public required IReadOnlyList<string> Labels { get; init; }\n" + scaffold, StringComparison.Ordinal);

        var events = EventRun.Of(("1.0.0", Old), ("2.0.0", migrated));

        var failure = Assert.Single(events.Registry.VerifyMigrations());
        Assert.IsType<NotImplementedException>(failure.Exception);
        Assert.Contains("'R.Text' now allows at most 3 characters", failure.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("// 'R' no longer has the member \"gone\" of version 1.0.0", scaffold, StringComparison.Ordinal);
        Assert.Contains("Title = old.Title,\n", scaffold, StringComparison.Ordinal);
        Assert.Contains("@class = old.@class,\n", scaffold, StringComparison.Ordinal);
    }

    /// <summary>As a word of the language the name would begin a declaration of its own.</summary>
    [Fact]
    public async Task The_scaffold_escapes_the_name_of_the_record() => Assert.Contains(
        "private static @record Migrate(V1 old)",
        Assert.Single(await MigrationRun.DiagnosticsOf(
            ("1.0.0", "public sealed partial record @record { public int? A { get; init; } }"),
            ("2.0.0", "public sealed partial record @record { public int? A { get; init; } public required int B { get; init; } }"))).Properties["Scaffold"]!,
        StringComparison.Ordinal);

    [Fact]
    public async Task The_scaffold_does_what_is_derived()
    {
        const string Old = "public sealed partial record R { public required Node Node { get; init; } public required IReadOnlyList<Node> Nodes { get; init; } public required string X { get; init; } public int? N { get; init; } }\npublic sealed record Node { public required int Weight { get; init; } }";
        var current = Old.Replace("int Weight", "double Weight", StringComparison.Ordinal).Replace("int? N", "long? N", StringComparison.Ordinal).Replace("string X { get; init; }", "string Y { get; init; } public string? Z { get; init; } = \"z\";", StringComparison.Ordinal);
        var scaffold = Assert.Single(await MigrationRun.DiagnosticsOf(("1.0.0", Old), ("2.0.0", current))).Properties["Scaffold"]!;
        var decided = scaffold.Split('\n').Where(line => !line.Contains("static T Decide<T>", StringComparison.Ordinal)).Select(line => line.Contains(" Y = Decide<", StringComparison.Ordinal) ? "Y = old.X," : line);
        var migrated = current.Replace("public long? N", string.Join('\n', decided) + "public long? N", StringComparison.Ordinal);

        var events = EventRun.Of(("1.0.0", Old), ("2.0.0", migrated));

        events.AssertReads("1.0.0", """{"node":{"weight":1},"nodes":[{"weight":2}],"x":"x","n":3}""", """{"node":{"weight":1},"nodes":[{"weight":2}],"y":"x","z":"z","n":3}""");
    }

    /// <summary>Whichever type holds bytes, the older record holds them as an array; C# would make no bytes of one that is null.</summary>
    [Theory]
    [InlineData("Memory<byte>?")]
    [InlineData("ReadOnlyMemory<byte>?")]
    public async Task The_scaffold_keeps_bytes_that_are_null(string type)
    {
        var old = "public sealed partial record R { [MaxLength(9)] public @ A { get; init; } [MaxLength(9)] public required @ B { get; init; } public required IReadOnlyList<@> L { get; init; } public required IReadOnlyDictionary<string, @> M { get; init; } }".Replace("@", type, StringComparison.Ordinal);
        var current = old.Replace("{ [MaxLength(9)] public " + type + " A", "{ public required int N { get; init; } [MaxLength(9)] public " + type + " A", StringComparison.Ordinal);
        var scaffold = Assert.Single(await MigrationRun.DiagnosticsOf(("1.0.0", old), ("2.0.0", current))).Properties["Scaffold"]!;
        var decided = scaffold.Split('\n').Where(line => !line.Contains("static T Decide<T>", StringComparison.Ordinal)).Select(line => line.Contains(" N = Decide<", StringComparison.Ordinal) ? "N = 1," : line);
        var migrated = current.Replace("public required int N", string.Join('\n', decided) + "public required int N", StringComparison.Ordinal);

        var events = EventRun.Of(("1.0.0", old), ("2.0.0", migrated));

        events.AssertReads("1.0.0", """{"a":null,"b":null,"l":[null,"AAEC"],"m":{"k":null}}""", """{"n":1,"b":null,"l":[null,"AAEC"],"m":{"k":null}}""");
        events.AssertReads("1.0.0", """{"a":"AAEC","b":"","l":[],"m":{"k":"AAEC"}}""", """{"n":1,"a":"AAEC","b":"","l":[],"m":{"k":"AAEC"}}""");
    }
}
