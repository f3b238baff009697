using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>A generator that remembers emits, after any sequence of edits, what one that sees the sources for the first time emits.</summary>
public sealed class RememberedEventsTests
{
    // Events that depend on other files in every way that they can.
    private static readonly string[] Sources =
    [
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;
        namespace A.B;
        /// <summary>First.</summary>
        [TammaEvent(Types.First, "1.0.0"), CausedBy(typeof(C.Second))]
        public sealed partial record First
        {
            /// <summary>Name.</summary>
            [MaxLength(Limits.Name), JsonPropertyName(Names.Name)] public required string Name { get; init; }
            public required Level Level { get; init; }
            public required Shared Shared { get; init; }
            public IReadOnlyList<Shape>? Shapes { get; init; }
            public string Text { get; init; } = Defaults.Text;
            /// <inheritdoc cref="C.Second.Other"/>
            public int Number { get; init; } = 1;
            /// <inheritdoc cref="Plain"/>
            [JsonPropertyName(nameof(C.Second.Other)), Range(1, C.Second.Most)] public int? Named { get; init; }
            [JsonConverter(typeof(Strict))] public Mode? Mode { get; init; }
            public string Twice() => Name + Name;
        }
        """,
        """
        using Tamma.Events;
        namespace A.C;
        [TammaEvent("SECOND.CREATED", "1.0.0")]
        public sealed partial record Second { public const int Most = 5; public required int Number { get; init; } public A.B.Shared? Shared { get; init; }
        /// <summary>Other.</summary>
        public string? Other { get; init; } = nameof(A.B.Plain.Work); }
        """,
        """
        namespace A.B;
        public enum Level { Low, High }
        public enum Mode { On, Off }
        public static class Limits { public const int Name = 10; public static int Unused => 1; }
        public static class Names { public const string Name = "name"; }
        public static class Defaults { public const string Text = "text"; }
        """,
        """
        using System.Text.Json.Serialization;
        namespace A.B;
        /// <summary>Shared.</summary>
        public sealed record Shared { public required string Key { get; init; } }
        [JsonDerivedType(typeof(Circle), "circle")]
        public abstract record Shape { public required int X { get; init; } }
        public sealed record Circle : Shape { public required int Radius { get; init; } }
        """,
        """
        using System.Text.Json.Serialization;
        namespace A.B;
        public sealed class Strict() : JsonStringEnumConverter<Mode>(null, false);
        public static class Types { public const string First = "FIRST.CREATED"; }
        """,
        """
        namespace A.B;
        /// <summary>Plain.</summary>
        public class Plain { public int Work() { return 1; } }
        """,
        """
        using Tamma.Events;
        namespace A.D;
        [TammaEvent("EXTRA.CREATED", "1.0.0")]
        public sealed partial record Extra { public int? Some { get; init; } }
        """,
        """
        using Tamma.Events;
        using Hidden = Tamma.Events.SensitiveAttribute;
        namespace A.E;
        public partial record Secrets : Base { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } [Hidden(Sensitivity.Secret)] public override string? Mail { get; init; } }
        public sealed partial record Positional(int Id, [property: Sensitive(Sensitivity.Pii)] string Name);
        """,
        """
        using Tamma.Events;
        namespace A.E;
        public abstract partial record Base { public virtual string? Mail { get; init; } public int Number { get; init; } }
        """,
    ];

    private static readonly (int File, string From, string To)[] Edits =
    [
        (0, "JsonPropertyName(Names.Name)", "JsonPropertyName(Names.Name + Names.Other)"),
        (0, "JsonPropertyName(Names.Name)", "JsonPropertyName(nameof(A.D.Extra.Some))"),
        (2, "public static class Names {", "public static class Names { public const string Other = nameof(A.D.Extra.Some);"),
        (6, "public int? Some", "/// <summary>Some.</summary>\npublic int? Some"),
        (6, "int? Some", "int? Any"),
        (6, "int? Some", "long? Some"),
        (6, "int? Some", "int? Another { get; init; } public int? Some"),
        (0, "Name + Name", "Name"),
        (0, "First.</summary>", "The first.</summary>"),
        (0, "Name.</summary>", "A name.</summary>"),
        (0, "int Number", "long Number"),
        (0, "= 1;", "= 2;"),
        (0, "Level Level", "Level? Level"),
        (0, "using System.Collections.Generic;", "using System.Collections.Generic; using A.C;"),
        (1, "int Number", "string Number"),
        (1, "SECOND.CREATED", "SECOND.CHANGED"),
        (1, "namespace A.C;", "namespace A.C; public enum Level { None }"),
        (1, "record Second", "record Third"),
        (1, "string? Other", "string? Another"),
        (1, "string? Other", "string? Most"),
        (1, "Most = 5", "Most = 6"),
        (1, "Other.</summary>", "The other.</summary>"),
        (5, "Plain.</summary>", "Plainly.</summary>"),
        (5, "<summary>Plain.</summary>", "<inheritdoc cref=\"A.D.Extra.Some\"/>"),
        (2, "Low, High", "Low, Middle, High"),
        (2, "Name = 10", "Name = 20"),
        (2, "\"name\"", "\"title\""),
        (2, "const string Text = \"text\"", "static readonly string Text = \"text\""),
        (2, "const string Text = \"text\"", "const int Other = 1, Text = \"text\""),
        (2, "Unused => 1", "Unused => 2"),
        (2, "int Unused", "int Name"),
        (2, "public enum Level {", "[System.Flags] public enum Level {"),
        (2, "namespace A.B;", "namespace A;"),
        (3, "string Key", "int Key"),
        (3, "Shared.</summary>", "Shared by two.</summary>"),
        (3, "int X", "int Y"),
        (3, "int Radius", "int Diameter"),
        (3, "\"circle\"", "\"round\""),
        (3, "sealed record Shared", "sealed class Shared"),
        (4, "(null, false)", "(System.Text.Json.JsonNamingPolicy.CamelCase, false)"),
        (4, "class Strict() : JsonStringEnumConverter<Mode>(null, false);", "class Strict : JsonStringEnumConverter<Mode> { public Strict() : base(System.Text.Json.JsonNamingPolicy.CamelCase) { } }"),
        (4, "\"FIRST.CREATED\"", "\"FIRST.MADE\""),
        (4, "Types", "Kinds"),
        (5, "return 1;", "return 2;"),
        (5, "Work()", "Rest()"),
        (5, "class Plain", "enum Level { A, B } public class Plain"),
        (5, "namespace A.B;", "global using Level = A.B.Mode; namespace A.B;"),
        (5, "class Plain {", "class Plain { public enum Mode { X }"),
        (5, "public class Plain { public int Work() { return 1; } }", "sealed partial record First { public string? Part { get; init; } }"),
        (5, "public class Plain { public int Work() { return 1; } }", "sealed partial record First { public class Level; }"),
        (7, "[Sensitive(Sensitivity.Pii)] public string? Name", "public string? Name"),
        (7, "public string? Name", "public long? Name"),
        (7, "using Hidden = Tamma.Events.SensitiveAttribute;", "using Hidden = System.ObsoleteAttribute;"),
        (7, "partial record Secrets : Base", "record Secrets : Base"),
        (7, "partial record Secrets : Base {", "partial record Secrets : Base { public override string ToString() => \"\";"),
        (7, "[property: Sensitive", "[Sensitive"),
        (7, "sealed partial record Positional(int Id, ", "sealed partial record Positional([property: Sensitive(Sensitivity.Pii)] int Id, "),
        (8, "public int Number", "[Sensitive(Sensitivity.Pii)] public int Number"),
        (8, "public virtual", "[Sensitive(Sensitivity.Pii)] public virtual"),
        (8, "int Number", "int Count"),
        (8, "partial record Base", "partial class Base"),
        (8, "partial record Base {", "partial record Base { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false;"),
    ];

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_remembered_is_what_would_be_read(int seed)
    {
        var random = new Random(seed);
        var applied = new HashSet<int>();
        var compilation = Compilations.Create(Sources);
        GeneratorRun.NewDriver().RunGenerators(compilation);
        for (var step = 0; step < 30; step++)
        {
            // An edit is made, or undone.
            var edit = random.Next(Edits.Length);
            if (!applied.Remove(edit))
                applied.Add(edit);
            var file = Edits[edit].File;
            compilation = Edit(compilation, file, Text(file, applied));
            // A new driver, which knows no step of the last one: what is remembered belongs to the files that have stayed.
            var remembering = GeneratorRun.NewDriver().RunGenerators(compilation);

            var fresh = GeneratorRun.NewDriver().RunGenerators(Compilations.Create(Enumerable.Range(0, Sources.Length).Select(number => Text(number, applied)).ToArray()));
            Assert.Equal(Emitted(fresh), Emitted(remembering));
        }
    }

    /// <summary>The name of another event's property, by way of <c>nameof</c>, and a constant that a property of its name hides.</summary>
    [Theory]
    [InlineData("nameof(Other.Some)", "", "int? Some", "int? Any")]
    [InlineData("Names.Value", "public static class Names { public const string Value = nameof(Other.Some); }", "int? Some", "int? Any")]
    [InlineData("Other.Key", "", "int? Some", "int? Key")]
    public void An_error_elsewhere_is_not_remembered_when_it_is_mended(string name, string types, string right, string wrong)
    {
        var first = "[Tamma.Events.TammaEvent(\"FIRST.CREATED\", \"1.0.0\")] public partial record First { [System.Text.Json.Serialization.JsonPropertyName(" + name + ")] public int? P { get; init; } }";
        var other = "[Tamma.Events.TammaEvent(\"OTHER.CREATED\", \"1.0.0\")] public partial record Other { public int? Some { get; init; } " + (name == "Other.Key" ? "public const string Key = \"key\";" : "") + " }";
        var compilation = Compilations.Create(first, other, types);
        var expected = Emitted(GeneratorRun.NewDriver().RunGenerators(compilation)).ToArray();

        var broken = Edit(Edit(compilation, 1, other.Replace(right, wrong, StringComparison.Ordinal)), 0, first + " ");
        Assert.NotEqual(expected, Emitted(GeneratorRun.NewDriver().RunGenerators(broken)));

        Assert.Equal(expected, Emitted(GeneratorRun.NewDriver().RunGenerators(Edit(broken, 1, other))));
    }

    [Fact]
    public void An_event_outlives_another_that_cannot_be_read()
    {
        const string First = "[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.0.0\")] public partial record First { public string? Name { get; init; } }";
        const string Second = "[Tamma.Events.TammaEvent(\"B.CREATED\", \"1.0.0\")] public partial record Second { public string? Name { get; init; } }";
        var compilation = Compilations.Create(First, Second, "class Plain;");
        var driver = GeneratorRun.NewDriver().RunGenerators(compilation);
        foreach (var (file, text) in new[] { (0, First.Replace("string?", "object", StringComparison.Ordinal)), (2, "class Other;"), (2, "class Third;") })
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions));
            driver = driver.RunGenerators(compilation);
            Assert.Equal(["EventCatalog", "Second"], Emitted(driver).Select(emitted => emitted.Item1.Split('.')[0]));
        }
    }

    /// <summary>The file of the event stays, and by another file its names mean something else.</summary>
    [Theory]
    [InlineData(
        "#define FULL\npublic enum Level\n{\nLow, High,\n#if FULL\nMost,\n#endif\n}",
        "public enum Level\n{\nLow, High,\n#if FULL\nMost,\n#endif\n}")]
    [InlineData(
        "public enum Level { Low, High } public partial class Outer { public string Level => \"\"; }",
        "public enum Level { Low, High } public partial class Outer { public Level Level => default; }")]
    [InlineData(
        "public enum Level { Low, High } public partial class Outer : Base; public class Base { protected string Level = \"\"; }",
        "public enum Level { Low, High } public partial class Outer : Base; public class Base { protected Level Level; }")]
    [InlineData(
        "public enum Level { Low, High } public partial class Outer : Base; public class Base { public int Level; }",
        "public enum Level { Low, High } public partial class Outer : Base; public class Base { private int Level; }")]
    public void What_a_name_means_is_looked_up_again(string before, string after)
    {
        const string Event = "public partial class Outer { [Tamma.Events.TammaEvent(\"FIRST.CREATED\", \"1.0.0\")] public sealed partial record First { public Level Level2 { get; init; } = Level.High; } }";
        var compilation = Compilations.Create(Event, before);
        var driver = GeneratorRun.NewDriver().RunGenerators(compilation);
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText(after, Compilations.ParseOptions, path: "Source1.cs"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(Emitted(GeneratorRun.NewDriver().RunGenerators(Compilations.Create(Event, after))), Emitted(driver.RunGenerators(compilation)));
    }

    [Fact]
    public void Every_edit_finds_its_text() => Assert.All(Edits, edit => Assert.Contains(edit.From, Sources[edit.File], StringComparison.Ordinal));

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string text) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees[file], CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions, path: $"Source{file}.cs"));

    private static string Text(int file, IReadOnlySet<int> applied) => Enumerable.Range(0, Edits.Length)
        .Where(edit => applied.Contains(edit) && Edits[edit].File == file)
        .Aggregate(Sources[file], (text, edit) => text.Replace(Edits[edit].From, Edits[edit].To, StringComparison.Ordinal));

    private static IEnumerable<(string, string)> Emitted(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order();
}
