using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>Contract files as no generator writes them: nothing throws, and what is generated compiles.</summary>
public sealed class HostileContractTests
{
    private const string Current = "public sealed partial record R { public string? A { get; init; } public Part? P { get; init; } }\npublic sealed record Part { public int? X { get; init; } }";

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    [InlineData("\uFEFF{}", "")]
    public void Files_that_are_no_contracts_are_left_to_the_analyzers(string text, string path)
    {
        var run = GeneratorRun.Beside([new PublishedFile("contracts/A.CREATED/1.0.0" + path + ".schema.json", text)], EventRun.Event(Current, "2.0.0"));

        Assert.Equal(2, run.Files.Count);
    }

    [Theory]
    [InlineData("\"a\"", "\"\"")]
    [InlineData("\"a\"", "\"1\"")]
    [InlineData("\"a\"", "\"a b\\n*/ //\\u2028</summary>\"")]
    [InlineData("\"a\"", "\"equals\"")]
    [InlineData("\"a\"", "\"EqualityContract\"")]
    [InlineData("\"a\"", "\"getType\"")]
    [InlineData("\"a\"", "\"clone\"")]
    [InlineData("\"a\"", "\"v1\"")]
    [InlineData("\"a\"", "\"contract\"")]
    [InlineData("\"a\"", "\"get_P\"")]
    [InlineData("\"a\"", "\"op_Equality\"")]
    [InlineData("\"a\"", "\"v1Part\"")]
    [InlineData("\"a\"", "\"printMembers\"")]
    [InlineData("\"a\"", "\"\\uD83D\\uDE00\"")]
    [InlineData("\"a\"", "\"p\\u200d\"")]
    [InlineData("\"a\"", "\"field\"")]
    [InlineData("\"a\"", "\"\\u0000\"")]
    [InlineData("Part", "1")]
    [InlineData("Part", "0_3")]
    [InlineData("Part", "")]
    [InlineData("Part", "a.b<c>")]
    [InlineData("Part", "\\u2028")]
    [InlineData("\"Things.\"", "\"</summary>\\r\\n\\u0085 public int X; & <see cref=\\\"Y\\\"/> */ #error\"")]
    [InlineData("\"int32\"", "\"int64\"")]
    [InlineData("\"title\": \"R\"", "\"title\": \"not a name\"")]
    [InlineData("\"title\": \"R\"", "\"title\": \"R\", \"additionalProperties\": false")]
    public void Odd_names_and_words_compile(string from, string to)
    {
        var run = GeneratorRun.Beside([Edited(from, to)], EventRun.Event(Current, "2.0.0"));

        Assert.Equal(3, run.Files.Count);
        EventRun.Of(run).Read("1.0.0", "{}");
    }

    [Theory]
    [InlineData("-2147483648", "-1e99")]
    [InlineData("-2147483648", "0.5")]
    [InlineData("\"minimum\": -2147483648,", "")]
    [InlineData("\"string\",", "\"string\", \"null\"], \"pattern\": \"(?=a)\", \"x-tamma-sensitive\": [")]
    [InlineData("\"type\": \"object\"", "\"type\": \"array\"")]
    [InlineData("Part\": {", "#\": {")]
    public void What_has_no_CSharp_is_left_out(string from, string to)
    {
        var run = GeneratorRun.Beside([Edited(from, to)], EventRun.Event(Current, "2.0.0"));

        Assert.Equal(2, run.Files.Count);
    }

    [Fact]
    public void A_huge_contract_and_a_deep_one()
    {
        var members = string.Concat(Enumerable.Range(0, 990).Select(i => $"\"m{i}\": {{ \"type\": [\"string\", \"null\"] }},"));
        Assert.Equal(3, GeneratorRun.Beside([Edited("\"a\": {", members + "\"a\": {")], EventRun.Event(Current, "2.0.0")).Files.Count);
        var deep = string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", 60)) + "{\"type\":\"boolean\"}" + new string('}', 60);
        Assert.Equal(2, GeneratorRun.Beside([Edited("\"a\": {", "\"deep\":" + deep + ",\"a\": {")], EventRun.Event(Current, "2.0.0")).Files.Count);
    }

    [Fact]
    public void Two_unions_that_share_a_case()
    {
        const string Unions = "public sealed partial record R { public Actor? A { get; init; } public Actor? B { get; init; } }\n[JsonDerivedType(typeof(User), \"user\"), JsonDerivedType(typeof(Bot), \"bot\")] public abstract record Actor;\npublic sealed record User : Actor;\npublic sealed record Bot : Actor;";
        var file = EventRun.FilesOf(("1.0.0", Unions))[0];
        var text = file.GetText()!.ToString();
        var second = text.LastIndexOf("{ \"$ref\": \"#/$defs/Bot\" },", StringComparison.Ordinal);
        var shared = second < 0 ? Remove(text, "#/$defs/Bot") : text.Remove(second, "{ \"$ref\": \"#/$defs/Bot\" },".Length);

        Assert.Equal(3, GeneratorRun.Beside([file], EventRun.Event(Unions, "2.0.0")).Files.Count);
        Assert.NotEqual(text, shared);
        Assert.Equal(2, GeneratorRun.Beside([new PublishedFile(file.Path, shared)], EventRun.Event(Unions, "2.0.0")).Files.Count);
    }

    /// <summary>Words of a contract replaced by others, wherever they stand: whatever is still a contract compiles.</summary>
    [Fact]
    public async Task Random_edits()
    {
        const string Rich = """
            public sealed partial record R
            {
                [StringLength(5), RegularExpression("[a-c]+")] public required string A { get; init; } public int N { get; init; } = 3; public decimal? D { get; init; } = 1.5m;
                public required IReadOnlyList<Part> Parts { get; init; } public Dictionary<string, double[]>? Map { get; init; } public HashSet<long> Set { get; init; } = [];
                public Actor? Actor { get; init; } public Kind Kind { get; init; } = Kind.B; public Guid? G { get; init; } public required Uri U { get; init; } public JsonElement? Any { get; init; }
            }
            public sealed record Part { public bool? X { get; init; } public Part? Next { get; init; } }
            [JsonConverter(typeof(JsonStringEnumConverter<Kind>))] public enum Kind { A, B }
            [JsonDerivedType(typeof(User), "user"), JsonDerivedType(typeof(Bot), "bot")] public abstract record Actor;
            public sealed record User : Actor { public float? F { get; init; } }
            public sealed record Bot : Actor;
            """;
        var file = EventRun.FilesOf(("1.0.0", Rich))[0];
        var original = file.GetText()!.ToString();
        string[] names = ["a", "n", "d", "parts", "map", "set", "actor", "kind", "g", "u", "any", "Part", "User", "Bot", "x", "next", "f", "A", "B", "user", "bot", "$type", "int32", "double", "date-time", "uuid", "uri", "R", "decimal", "float"];
        string[] words = [.. names, "", "get_X", "Equals", "1", "\\u2028", "a b", "100", "int64", "V1", "v1", "boolean", "integer", "string", "default", "#", "date", "email"];
        var random = new Random(7);
        var files = 0;
        var rounds = Effort.Times(20);
        for (var i = 0; i < rounds; i++)
        {
            var edited = original;
            for (var edits = random.Next(1, 3); edits > 0; edits--)
            {
                var (from, to) = (names[random.Next(names.Length)] + '"', words[random.Next(words.Length)] + '"');
                edited = edited.Replace('"' + from, '"' + to, StringComparison.Ordinal).Replace("$defs/" + from, "$defs/" + to, StringComparison.Ordinal);
            }

            edited = edited.Replace("$defs/Part", random.Next(9) == 0 ? "$defs/User" : "$defs/Part", StringComparison.Ordinal);
            var text = new PublishedFile(file.Path, edited);

            var run = GeneratorRun.BesideUnchecked([text], EventRun.Event(Rich, "2.0.0"));

            Assert.True(!run.Output.GetDiagnostics().Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), run.Output.GetDiagnostics().FirstOrDefault() + "\n" + text.GetText());
            if (run.Files.Count > 2)
            {
                files++;
                await MigrationRun.DiagnosticsOf([text], EventRun.Event(Rich, "2.0.0"));
            }
        }

        Assert.InRange(files, rounds / 4, rounds - 1);
    }

    private static string Remove(string text, string reference)
    {
        var lines = text.Split('\n').ToList();
        var at = lines.FindLastIndex(line => line.Contains(reference, StringComparison.Ordinal));
        var (start, end) = (at, at);
        while (!lines[start].Contains('{', StringComparison.Ordinal))
            start--;
        while (!lines[end].Contains('}', StringComparison.Ordinal))
            end++;
        lines.RemoveRange(start, end - start + 1);
        return new StringBuilder(string.Join('\n', lines)).ToString();
    }

    private static PublishedFile Edited(string from, string to)
    {
        const string Published = "/// <summary>Things.</summary>\npublic sealed partial record R { public string? A { get; init; } public Part? P { get; init; } }\npublic sealed record Part { public int? X { get; init; } }";
        var source = EventRun.Event(Published.Replace("/// <summary>Things.</summary>\n", "", StringComparison.Ordinal), "1.0.0").Replace("[TammaEvent", "/// <summary>Things.</summary>\n[TammaEvent", StringComparison.Ordinal);
        var file = PublishedFile.Of(CompatibilityRun.ContractOf(source));
        var text = file.GetText().ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return new PublishedFile(file.Path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
