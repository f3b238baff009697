using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Tests.Compatibility;
using static Tamma.EventGen.Generator.Tests.Migrations.MigrationRun;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>TEG2030</summary>
public sealed class MigrationMissingTests
{
    private const string Old = "public sealed partial record R { public required string A { get; init; } public string? B { get; init; } }";

    [Fact]
    public async Task Reports_why_at_the_version_with_the_line_of_the_contract()
    {
        var diagnostic = Assert.Single(await DiagnosticsOf(
            ("1.0.0", Old),
            ("1.2.0", Old),
            ("2.0.0", "public sealed partial record R { [StringLength(5)] public required string A { get; init; } public string? B { get; init; } public required int C { get; init; } }")));

        Assert.Equal("TEG2030", diagnostic.Id);
        Assert.Equal("\"2.0.0\"", TextAt(diagnostic));
        Assert.Equal(
            "Stored events of 'R' version 1.2.0 don't become R by themselves: 'R.A' now allows at most 5 characters; version 1.2.0 allows any number of characters; "
            + "'R.C' is new and required; version 1.2.0 has no member \"c\". Add 'private static R Migrate(V1 old)' to 'R'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        var line = Assert.Single(diagnostic.AdditionalLocations).GetLineSpan();
        Assert.EndsWith("1.2.0.schema.json", line.Path, StringComparison.Ordinal);
        Assert.Contains("\"a\": {", EventRun.FilesOf(("1.2.0", Old))[0].GetText()!.Lines[line.StartLinePosition.Line].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public required string A { get; init; }", "no longer has the member \"b\" of version 1.0.0 (if that is meant, add [Reserved(\"b\", \"why\")])")]
    [InlineData("public required string A { get; init; } public string? C { get; init; }", "(if they are one, add [RenamedFrom(\"b\", \"why\")])")]
    [InlineData("public required string A { get; init; } public required string B { get; init; }", "'R.B' no longer allows null")]
    [InlineData("public required string A { get; init; } public string B { get; init; } = \"\";", "'R.B' no longer allows null")]
    [InlineData("public required int A { get; init; } public string? B { get; init; }", "'R.A' now allows integer (int32); version 1.0.0 allows string")]
    [InlineData("public required JsonElement A { get; init; } public string? B { get; init; }", "'R.A' has another type than in version 1.0.0, whose values are not converted by themselves")]
    public async Task Reports_the_reason(string members, string reason)
    {
        var diagnostic = Assert.Single(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", "public sealed partial record R { " + members + " }")));
        Assert.Contains(reason, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public required long X { get; init; }", "public required double X { get; init; }", "'R.X' is now number (double)")]
    [InlineData("public required Actor X { get; init; }", "public required Actor X { get; init; } public string? Y { get; init; }", null)]
    [InlineData("public DateTimeOffset X { get; init; } = DateTimeOffset.UnixEpoch;", "public required DateTimeOffset X { get; init; }", "does not say what an absent \"x\" stands for")]
    [InlineData("public DateTimeOffset X { get; init; } = DateTimeOffset.UnixEpoch;", "public DateTimeOffset X { get; init; } = DateTimeOffset.UnixEpoch;", null)]
    [InlineData("[Base64String] public string X { get; init; } = \"AAE=\";", "[Base64String] public string X { get; init; } = \"AAI=\";", "'R.X' is \"AAE=\" where an event of version 1.0.0 lacks it")]
    [InlineData("[Base64String] public string X { get; init; } = \"AAE=\";", "[Base64String] public string X { get; init; } = \"AAE=\";", null)]
    [InlineData("public required Dictionary<string, int> X { get; init; }", "public required Only X { get; init; }", "'R.X' now allows Only; version 1.0.0 allows ")]
    public async Task Reports_what_containment_alone_does_not_see(string older, string newer, string? reason)
    {
        const string Types = """
            [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
            public sealed record User : Actor { public int? Age { get; init; } }
            public sealed record Only { public int? A { get; init; } }
            """;
        var found = await DiagnosticsOf(("1.0.0", "public sealed partial record R { " + older + " }\n" + Types), ("2.0.0", "public sealed partial record R { " + newer + " }\n" + Types));
        if (reason is null)
            Assert.Empty(found);
        else
            Assert.Contains(reason, Assert.Single(found).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Written out wherever they stand, these would be millions of objects.</summary>
    [Fact]
    public async Task Reports_the_way_to_a_method_where_records_hold_each_other_in_many_ways()
    {
        string[] cases = ["Add", "And", "Cat", "Div", "Mod", "Mul", "Not", "Or", "Sub"];
        var tree = string.Concat(cases.Select(name => $"[JsonDerivedType(typeof({name}), \"{name}\")] ")) + "[JsonDerivedType(typeof(Leaf), \"Leaf\")] public abstract record Tree;\npublic sealed record Leaf : Tree;\n"
            + string.Concat(cases.Select(name => $"public sealed record {name} : Tree {{ public required Tree Left {{ get; init; }} public required Tree Right {{ get; init; }} }}\n"));

        var diagnostic = Assert.Single(await DiagnosticsOf(
            ("1.0.0", "public sealed partial record R { public required string Name { get; init; } public required Tree E { get; init; } }\n" + tree),
            ("2.0.0", "public sealed partial record R { [MaxLength(3)] public required string Name { get; init; } public required Tree E { get; init; } }\n" + tree)));

        var method = diagnostic.Properties[MigrationCheck.Scaffold]!;
        Assert.InRange(method.Length, 1_000, 100_000);
        Assert.Contains("stands in many places: write a method for it", method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("class")]
    public async Task Reports_a_method_that_compiles_for_a_name_that_is_a_word_of_the_language(string name) => Assert.EndsWith(
        "Add 'private static @" + name + " Migrate(V1 old)' to '" + name + "'.",
        Assert.Single(await DiagnosticsOf(
            ("1.0.0", "public sealed partial record @" + name + ";"),
            ("2.0.0", "public sealed partial record @" + name + " { public required int A { get; init; } }"))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public async Task Reports_the_step_between_two_older_versions()
    {
        var diagnostic = Assert.Single(await DiagnosticsOf(
            ("1.0.0", "public sealed partial record R { public int? A { get; init; } }"),
            ("2.0.0", "public sealed partial record R { public required int A { get; init; } }"),
            ("3.0.0", "public sealed partial record R { public required long A { get; init; } }")));
        Assert.Contains("don't become V2 by themselves", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("private static V2 Migrate(V1 old)", diagnostic.Properties["Scaffold"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignores_what_is_derived_or_migrated_or_acknowledged()
    {
        Assert.Empty(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", Old)));
        Assert.Empty(await DiagnosticsOf(("1.0.0", Old), ("1.1.0", "public sealed partial record R { public required int A { get; init; } }")));
        Assert.Empty(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", "public sealed partial record R { public required int A { get; init; } static R Migrate(V1 old) => new() { A = old.A.Length }; }")));
        Assert.Empty(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", "[Reserved(\"b\", \"unused\")] public sealed partial record R { public required string A { get; init; } }")));
        Assert.Empty(await DiagnosticsOf(
            ("1.0.0", "public sealed partial record R { public required long X { get; init; } }"),
            ("2.0.0", "public sealed partial record R { [AcceptedHazard(CompatibilityHazard.PrecisionLost, \"small\")] public required double X { get; init; } }")));
    }
}

/// <summary>TEG2031</summary>
public sealed class MigrationTargetInvalidTests
{
    private const string Old = "public sealed partial record R { public required string A { get; init; } }";

    [Theory]
    [InlineData("R Migrate(V1 old) => null!;", "it is not static")]
    [InlineData("static R Migrate(V1 old, int other) => null!;", "it has more than one parameter")]
    [InlineData("static R Migrate<T>(V1 old) => null!;", "it is generic")]
    [InlineData("static R Migrate(in V1 old) => null!;", "its parameter has a modifier")]
    [InlineData("static string Migrate(V1 old) => null!;", "it returns 'string' and not 'R' or a later version of it")]
    [InlineData("static System.Threading.Tasks.Task<R> Migrate(V1 old) => null!;", "it returns 'System.Threading.Tasks.Task<R>' and not 'R' or a later version of it")]
    [InlineData("static V1 Migrate(V1 old) => null!;", "it leads from 'V1' to 'V1', which is no later version")]
    [InlineData("static V1 Migrate(V2 old) => null!;", "it leads from 'V2' to 'V1', which is no later version")]
    [InlineData("static V7 Migrate(V1 old) => null!;", "no older version 'V7' is published")]
    [InlineData("static R Migrate(V7 old) => null!;", "no older version 'V7' is published")]
    public async Task Reports_what_can_not_be_called(string method, string reason)
    {
        var diagnostic = Assert.Single(await DiagnosticsOf(
            ("1.0.0", Old),
            ("2.0.0", Old),
            ("3.0.0", "public sealed partial record R { public required string A { get; init; } " + method + " }")));
        Assert.Equal("TEG2031", diagnostic.Id);
        Assert.Contains(": " + reason + ". Declare it as", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_method_that_compiles_for_a_name_that_is_a_word_of_the_language() => Assert.EndsWith(
        "Declare it as 'private static @record Migrate(V1 old)'.",
        Assert.Single(await DiagnosticsOf(
            ("1.0.0", "public sealed partial record @record;"),
            ("2.0.0", "public sealed partial record @record { private static int Migrate(V1 old) => 1; }"))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("public static R? Migrate(R.V1 old) => null!;")]
    [InlineData("internal static global::N.R Migrate(global::N.R.V1? old) => null!;")]
    [InlineData("static R Migrate(string text) => null!;")]
    [InlineData("static void Migrate() { }")]
    [InlineData("public static R Migrate(V1 old) => null!; static int Migrate(R old) => 1;")]
    public async Task Ignores_what_can_be_called_and_what_is_no_migration(string method) => Assert.Empty(await DiagnosticsOf(
        ("1.0.0", Old),
        ("2.0.0", "public sealed partial record R { public required string A { get; init; } " + method + " }")));
}

/// <summary>TEG2032</summary>
public sealed class OlderVersionUnreadableTests
{
    private const string Old = "public sealed partial record R { public required int A { get; init; } }";

    [Fact]
    public async Task Reports_a_name_that_is_taken_and_a_file_that_was_edited()
    {
        var taken = Assert.Single(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", "public sealed partial record R { public required int A { get; init; } static int V1 => 1; }")));
        Assert.Equal("Stored events of 'R' version 1.0.0 can't be read: 'R' has a member 'V1' itself; give it another name", taken.GetMessage(CultureInfo.InvariantCulture));
        var file = EventRun.FilesOf(("1.0.0", Old))[0];
        var edited = new PublishedFile(file.Path, file.GetText()!.ToString().Replace("-2147483648", "-2147483648.5", StringComparison.Ordinal));
        var diagnostic = Assert.Single(await DiagnosticsOf([edited], EventRun.Event(Old, "2.0.0")));
        Assert.Equal("TEG2032", diagnostic.Id);
        Assert.Contains("restore its file", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Single(diagnostic.AdditionalLocations);
    }

    [Fact]
    public async Task Reports_a_name_that_an_inherited_member_has() => Assert.Contains(
        "'R' has a member 'V1' itself",
        Assert.Single(await DiagnosticsOf(("1.0.0", Old), ("2.0.0", "public sealed partial record R : B { public required int A { get; init; } } public abstract record B { public string? V1 { get; init; } }"))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("V1", true)]
    [InlineData("V1?", true)]
    [InlineData("List<V1[]>", true)]
    [InlineData("Dictionary<string, V1.Inner>", true)]
    [InlineData("N.V1", false)]
    [InlineData("global::N.V1?", false)]
    [InlineData("List<N.V1>", false)]
    public async Task Reports_a_type_that_would_be_hidden(string type, bool isHidden)
    {
        const string Types = "\npublic sealed record V1 { public int? X { get; init; } public sealed record Inner { } }";
        var found = await DiagnosticsOf(
            ("1.0.0", Old),
            ("2.0.0", "public sealed partial record R { public required int A { get; init; } }\npublic partial record R { public " + type + (type.EndsWith('?') ? "" : "?") + " B { get; init; } }" + Types));
        Assert.Equal(
            isHidden ? ["Stored events of 'R' version 1.0.0 can't be read: 'R' uses a 'V1' from outside, which the record of that version would hide; write it with its namespace, or give it another name"] : [],
            found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    /// <summary>What the record of the version can't have is meant of the type outside, wherever it is said.</summary>
    [Theory]
    [InlineData("public string Key() => V1.Prefix;", true)]
    [InlineData("public string Key() { return string.Concat(V1.Make(), \"\"); }", true)]
    [InlineData("private static readonly string Key = V1.Prefix;", true)]
    [InlineData("private static V1.Kind Kind() => default;", true)]
    [InlineData("private static string? Inner(object o) => o is V1.Inner ? nameof(o) : null;", true)]
    [InlineData("[Obsolete(V1.Prefix)] public void Old() { }", true)]
    [InlineData("private static class Helper { public static string Key => V1.Prefix; }", true)]
    [InlineData("private static R Migrate(V1 old) => new() { A = old.A + V1.Prefix.Length };", true)]
    [InlineData("public string Key() => N.V1.Prefix;", false)]
    [InlineData("public string Key() => global::N.V1.Prefix;", false)]
    [InlineData("private static R Migrate(V1 old) => new() { A = Twice(old) }; private static int Twice(V1 old) => old.A * 2;", false)]
    [InlineData("private static string Published() => V1.Contract.Version;", false)]
    [InlineData("public string Key() => typeof(V1).Name + nameof(V1);", false)]
    [InlineData("public string Key() { var V1 = new Local(); return V1.Prefix; }", false)]
    [InlineData("public static bool Is(Local local) => local is { V1.Prefix: \"\" };", false)]
    public async Task Reports_a_use_of_a_type_that_would_be_hidden(string member, bool isHidden)
    {
        const string Types = """

            public class V1 { public const string Prefix = "v1"; public static string Make() => Prefix; public enum Kind { A } public sealed class Inner { } }
            public sealed class Local { public string Prefix => ""; public Local? V1 => null; }
            """;
        var versions = new[] { ("1.0.0", Old), ("2.0.0", "public sealed partial record R { public required int A { get; init; } " + member + " }" + Types) };
        var found = await DiagnosticsOf(versions);
        Assert.Equal(
            isHidden ? ["Stored events of 'R' version 1.0.0 can't be read: 'R' uses a 'V1' from outside, which the record of that version would hide; write it with its namespace, or give it another name"] : [],
            found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        if (!isHidden)
            EventRun.Beside(versions);
    }

    /// <summary>Of what stands beside the record's name, only what its base is given is meant as within it.</summary>
    [Theory]
    [InlineData("(int A) : Local(V1.Prefix)", true)]
    [InlineData("(int A, V1.Kind B = default)", false)]
    [InlineData("(int A, V1? B = null)", false)]
    [InlineData("(int A, IReadOnlyList<V1>? B = null)", false)]
    [InlineData("(int A) : Local(N.V1.Prefix)", false)]
    [InlineData("(int A, string B = V1.Prefix)", false)]
    [InlineData("([property: JsonPropertyName(V1.Name)] int A)", false)]
    [InlineData("(int A) : V1.Base", false)]
    public async Task Reports_a_use_beside_the_name_that_would_be_hidden(string parameters, bool isHidden)
    {
        const string Types = """

            public class V1 { public const string Prefix = "v1"; public const string Name = "a"; [JsonConverter(typeof(JsonStringEnumConverter<Kind>))] public enum Kind { A } public record Base; }
            public record Local([property: JsonIgnore] string Text);
            """;
        var versions = new[] { ("1.0.0", Old), ("2.0.0", "public sealed partial record R" + parameters + ";" + Types) };
        var found = await DiagnosticsOf(versions);
        Assert.Equal(isHidden ? ["TEG2032"] : [], found.Select(diagnostic => diagnostic.Id));
        if (!isHidden)
            EventRun.Beside(versions);
    }

    [Theory]
    [InlineData(999, 0, null)]
    [InlineData(1_000, 0, "its contract has 1,001 members in all, and records are made for at most 1,000; delete its file if none of its events is stored")]
    [InlineData(0, 200, null)]
    [InlineData(0, 201, "its contract has 201 definitions, and records are made for at most 200; delete its file if none of its events is stored")]
    public async Task Reports_a_contract_that_is_too_large(int members, int definitions, string? reason)
    {
        var file = EventRun.FilesOf(("1.0.0", Old))[0];
        var text = file.GetText()!.ToString();
        var more = string.Concat(Enumerable.Range(0, members).Select(i => "\"m" + i + "\": { \"type\": [\"string\", \"null\"] }, "));
        var defs = string.Join(", ", Enumerable.Range(0, definitions).Select(i => "\"D" + i + "\": { \"type\": \"object\" }"));
        text = text.Replace("\"a\": {", more + "\"a\": {", StringComparison.Ordinal);
        if (definitions > 0)
            text = text.TrimEnd()[..^1].TrimEnd() + ", \"$defs\": { " + defs + " } }";
        var reserved = string.Concat(Enumerable.Range(0, members).Select(i => "[Reserved(\"m" + i + "\", \"unused\")]"));

        var found = await DiagnosticsOf([new PublishedFile(file.Path, text)], EventRun.Event(reserved + Old, "2.0.0"));
        if (reason is null)
            Assert.Empty(found);
        else
            Assert.EndsWith("can't be read: " + reason, Assert.Single(found).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignores_names_of_other_members() => Assert.Empty(await DiagnosticsOf(
        ("1.0.0", Old + " public sealed record Author { }"),
        ("2.0.0", "public sealed partial record R { public required int A { get; init; } static int V2 => 1; static int V1Author => 1; static int Version => 1; }")));
}
