using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// What is written for two declarations, whole, so that a reviewer sees a change of the generated code as a diff.
/// TAMMA_UPDATE_SNAPSHOTS=1 renews the files in <c>Snapshots</c>.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Tamma.EventGen.Generator.Tests", "Snapshots");

    [Fact]
    public Task A_small_event() => VerifyAsync("Small", """
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;

        namespace N;

        /// <summary>A pull request was opened.</summary>
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.2.0")]
        public sealed partial record PullRequestCreated
        {
            /// <summary>Repository in owner/name form.</summary>
            [RegularExpression("[a-z]+/[a-z]+")]
            public required string Repository { get; init; }

            [Range(1, int.MaxValue)]
            public int? Number { get; init; }
        }
        """);

    [Fact]
    public Task Nested_records_enums_lists_and_maps() => VerifyAsync("Nested", """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N;

        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum Level { Low, [JsonStringEnumMemberName("very_high")] VeryHigh }

        public sealed record Part { public required string Name { get; init; } public Part? Inner { get; init; } }

        public static partial class Outer
        {
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record Created
            {
                public required Part Part { get; init; }
                public Level Level { get; init; } = Level.VeryHigh;
                [Items(MaxLength = 5)] public IReadOnlyList<string?>? List { get; init; }
                [Sensitive(Sensitivity.Pii)] public required IReadOnlyDictionary<string, Part> Map { get; init; }
            }
        }
        """);

    [Fact]
    public Task A_union_and_what_else_holds_values() => VerifyAsync("Union", """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N;

        public enum State { Open, Merged = 5 }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(UserActor), "user")]
        [JsonDerivedType(typeof(BotActor), "bot")]
        public abstract record Actor { public required int Id { get; init; } }

        public sealed record UserActor : Actor { public required string Login { get; init; } }

        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
        public sealed record BotActor : Actor { public Actor? Owner { get; init; } }

        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record Created
        {
            public required Actor Actor { get; init; }
            public UserActor? User { get; init; }
            public State? State { get; init; }
            public HashSet<string>? Set { get; init; }
            [MultipleOf("0.5")] public float? Half { get; init; }
            public DateOnly? Date { get; init; }
            public JsonElement? Any { get; init; }
        }
        """);

    private static async Task VerifyAsync(string name, string source)
    {
        var folder = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (hint, text) in GeneratorRun.Of(source).Files)
                await File.WriteAllTextAsync(Path.Combine(folder, hint), text);
        }

        var test = new Test { TestCode = source };
        foreach (var file in Directory.GetFiles(folder))
            test.TestState.GeneratedSources.Add((typeof(EventGenerator), Path.GetFileName(file), SourceText.From(await File.ReadAllTextAsync(file), Encoding.UTF8)));
        await test.RunAsync();
    }

    private sealed class Test : CSharpSourceGeneratorTest<EventGenerator, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Compilations.References);
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Tests\n"));
        }

        protected override ParseOptions CreateParseOptions() => Compilations.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
    }
}
