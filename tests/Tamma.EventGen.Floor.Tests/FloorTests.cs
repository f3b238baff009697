using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Floor.Tests;

/// <summary>The components in the oldest compiler that they promise to load in, the .NET 8 SDK's, with its C# 12.</summary>
public sealed class FloorTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N;

        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum Level { Low, VeryHigh }

        public enum State : byte { Open, Merged }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(UserActor), "user"), JsonDerivedType(typeof(BotActor), "bot")]
        public abstract record Actor { public required int Id { get; init; } }
        public sealed record UserActor : Actor { public required string Login { get; init; } }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed record BotActor : Actor { public Actor? Owner { get; init; } }

        public sealed record Part { public required string Name { get; init; } public IReadOnlyList<Part>? Parts { get; init; } }

        /// <summary>An event.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record Created
        {
            [RegularExpression("[^/]+"), MaxLength(10)] public required string Name { get; init; }
            [Range(1, 5)] public int Number { get; init; } = 1;
            [AllowedValues(1L, 2L)] public long? Allowed { get; init; }
            public required decimal? Amount { get; init; }
            public DateTimeOffset? Time { get; init; }
            public Level Level { get; init; } = Level.Low;
            public Part? Part { get; init; }
            [MultipleOf("0.5")] public float? Float { get; init; }
            public DateOnly? Date { get; init; }
            public System.Text.Json.JsonElement? Any { get; init; }
            public State State { get; init; } = State.Merged;
            public IReadOnlySet<string>? Set { get; init; }
            public HashSet<State>? States { get; init; }
            public List<Actor>? Actors { get; init; }
            public UserActor? User { get; init; }
            [Url, RenamedFrom("site", "clearer")] public string? Url { get; init; }
            [EmailAddress, AcceptedHazard(CompatibilityHazard.DefaultChanged, "meant")] public string Email { get; init; } = "a@b";
            [Items(MaxLength = 3)] public string[]? Array { get; init; }
            public ImmutableArray<int>? Immutable { get; init; }
            public IReadOnlyDictionary<string, Uri>? Map { get; init; }
        }

        """;

    [Fact]
    public void The_compiler_is_the_floors() =>
        Assert.Equal(new Version(4, 8), new Version(typeof(CSharpCompilation).Assembly.GetName().Version!.Major, typeof(CSharpCompilation).Assembly.GetName().Version!.Minor));

    [Fact]
    public void What_is_generated_compiles_as_CSharp_12()
    {
        CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], parseOptions: Parse)
            .RunGeneratorsAndUpdateCompilation(Compile(Source), out var output, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(3, output.SyntaxTrees.Count());
    }

    [Fact]
    public void Types_of_another_project_are_read_from_its_assembly()
    {
        using var image = new MemoryStream();
        var library = Compile("namespace L; public record Base(int Id); public sealed record Money(int Id, decimal Amount, string Currency = \"EUR\") : Base(Id); public readonly record struct Point(int X) { public required int? Y { get; init; } }").WithAssemblyName("L");
        Assert.True(library.Emit(image).Success);
        foreach (var reference in new MetadataReference[] { MetadataReference.CreateFromImage(image.ToArray()), library.ToMetadataReference() })
        {
            CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], parseOptions: Parse)
                .RunGeneratorsAndUpdateCompilation(
                    Compile("[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required L.Money Money { get; init; } public L.Point? Point { get; init; } }").AddReferences(reference),
                    out var output,
                    out _);

            Assert.Empty(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
            Assert.Equal(3, output.SyntaxTrees.Count());
        }
    }

    [Fact]
    public async Task The_analyzers_report_as_in_any_other()
    {
        var wrong = Compile(Source.Replace("A.CREATED", "a", StringComparison.Ordinal).Replace("IReadOnlyDictionary<string, Uri>", "object", StringComparison.Ordinal));

        var diagnostics = await wrong.WithAnalyzers([new EventAnalyzer(), new EventDuplicatedAnalyzer()]).GetAnalyzerDiagnosticsAsync(default(System.Threading.CancellationToken));

        Assert.Equal(["TEG1003", "TEG1010"], diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    private static CSharpParseOptions Parse { get; } = new(LanguageVersion.CSharp12);

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Floor",
        [CSharpSyntaxTree.ParseText(source, Parse)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Tamma.Events.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
