using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Migrations;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>The parts of records that mask what is sensitive: when they are written again, and those of records that are generated themselves. What they do is tested where they are compiled with the tests.</summary>
public sealed class SensitiveRecordTests
{
    private const string Secret = "hunter2";

    private const string First = """
        using Tamma.Events;
        namespace N;
        public sealed partial record First { public int Number { get; init; } [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } [Sensitive(Sensitivity.Pii)] public string? Mail { get; init; } public string Work() => "work"; }
        """;

    private const string Second = """
        using Tamma.Events;
        namespace N;
        public sealed partial record Second([property: Sensitive(Sensitivity.Pii)] string Name);
        """;

    /// <summary>A letter for each member with the attribute: C cached, U read again and equal, M modified, N new, R removed.</summary>
    [Theory]
    [InlineData("\"work\"", "\"rest\"", "U U", "U", "")]
    [InlineData("int Number", "long Number", "U U", "U", "")]
    [InlineData("int Number", "int Count", "M U", "U", "First")]
    [InlineData("string? Name", "string? Title", "M U", "U", "First")]
    [InlineData("[Sensitive(Sensitivity.Pii)] public string? Name", "public string? Name", "M R", "U", "First")]
    [InlineData("[Sensitive(Sensitivity.Pii)] public string? Mail", "public string? Mail", "M R", "U", "First")]
    [InlineData("public int Number", "[Sensitive(Sensitivity.Pii)] public int Number", "M U N", "U", "First")]
    [InlineData("sealed partial record", "sealed record", "M U", "U", "")]
    public void An_edit_of_one_record_emits_its_file_alone(string from, string to, string members, string parameters, string emitted)
    {
        var compilation = Compilations.Create(First, Second);
        var driver = GeneratorRun.NewDriver().RunGenerators(compilation);
        var before = FilesOf(driver);
        Assert.Equal(["First", "Second"], before.Keys.Select(file => file.Split('.')[0]).Order(StringComparer.Ordinal));
        var tree = compilation.SyntaxTrees[0];
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(First.Replace(from, to, StringComparison.Ordinal)))));

        Assert.Equal(members, LettersOf(driver, EventGenerator.SensitiveStep));
        Assert.Equal(parameters, LettersOf(driver, EventGenerator.SensitiveParametersStep));
        Assert.Equal(emitted, string.Join(' ', FilesOf(driver).Where(file => !before.TryGetValue(file.Key, out var text) || !ReferenceEquals(text, file.Value)).Select(file => file.Key.Split('.')[0])));
    }

    [Fact]
    public void A_record_of_several_parts_has_one_file()
    {
        var run = GeneratorRun.Of(
            "using Tamma.Events; public sealed partial record R { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } }",
            "using Tamma.Events; public sealed partial record R { [Sensitive(Sensitivity.Pii)] public string? Mail { get; init; } }");
        var text = Assert.Single(run.Files).Value;
        Assert.Contains("Name = ***", text, StringComparison.Ordinal);
        Assert.Contains("Mail = ***", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed partial record R { [Sensitive(Sensitivity.Pii)] public partial string? Name { get; init; } public partial string? Name { get => field; init => field = value; } }")]
    [InlineData("public sealed partial record R { public partial string? Name { get; init; } [Sensitive(Sensitivity.Pii)] public partial string? Name { get => field; init => field = value; } }")]
    [InlineData("public sealed partial record R([Sensitive(Sensitivity.Pii)] string? Name) { public string? Name { get; init; } = Name; }")]
    [InlineData("public sealed partial record R { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } public static bool PrintMembers(string other) => other.Length > 0; }")]
    [InlineData("public sealed partial record R { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } public static bool PrintMembers<T>(System.Text.StringBuilder builder) => true; }")]
    public void Masks_wherever_it_is_said(string source) =>
        Assert.Contains("Name = ***", Assert.Single(GeneratorRun.Of("using Tamma.Events; " + source).Files).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("record struct R { [System.Obsolete] public int Old { get; init; }")]
    [InlineData("record struct R { [System.Obsolete(\"no\", true)] public int Old { get; init; }")]
    [InlineData("record R { public int Old { [System.Obsolete(\"no\", true)] get; init; }")]
    public void What_is_obsolete_is_printed_all_the_same(string source)
    {
        var record = GeneratorRun.Of("using Tamma.Events; public partial " + source + " [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } }").Load().GetType("R", throwOnError: true)!;
        Assert.Equal("R { Old = 0, Name = *** }", RuntimeHelpers.GetUninitializedObject(record).ToString());
    }

    [Fact]
    public void Nothing_is_written_where_it_could_not_compile() => Assert.Empty(GeneratorRun.Of(
        """
        using Tamma.Events;
        public sealed record Closed { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } }
        public class Outer { public sealed partial record Inner { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } } }
        public sealed partial record Generic<T> { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } }
        public partial class Plain { [Sensitive(Sensitivity.Pii)] public string? Name { get; init; } }
        public partial interface IPlain { [Sensitive(Sensitivity.Pii)] string? Name { get; } }
        public static class Methods { public static void Call([Sensitive(Sensitivity.Pii)] string name) { } }
        """).Files);

    [Fact]
    public void The_records_of_older_versions_mask_what_was_sensitive()
    {
        const string Older = """
            public sealed partial record R { [Sensitive(Sensitivity.Pii)] public required string Name { get; init; } public required int Number { get; init; } public required Part Part { get; init; } public Case? Case { get; init; } }
            public sealed partial record Part { [Sensitive(Sensitivity.Secret)] public required string Key { get; init; } public string? __DebuggerView { get; init; } }
            [JsonDerivedType(typeof(One), "one")] public abstract record Case;
            public sealed partial record One : Case { [Sensitive(Sensitivity.Secret)] public required string Key { get; init; } public int? Open { get; init; } }
            """;
        var run = EventRun.Beside(("1.0.0", Older), ("2.0.0", "public sealed partial record R { public required string Title { get; init; } static R Migrate(V1 old) => new() { Title = old.ToString() }; }"));
        var events = EventRun.Of(run);

        const string Payload = $$"""{"name":"{{Secret}}","number":7,"part":{"key":"{{Secret}}"},"case":{"$type":"one","key":"{{Secret}}","open":5} }""";
        var title = Assert.IsAssignableFrom<Events.EventEnvelope>(events.Read("1.0.0", Payload).Envelope).ToString();
        Assert.DoesNotContain(Secret, title, StringComparison.Ordinal);
        Assert.Contains("V1 { Name = ***, Number = 7, Part = V1Part { Key = ***, __DebuggerView_2 =  }, Case = V1One { Key = ***, Open = 5 } }", title, StringComparison.Ordinal);

        var assembly = run.Load();
        foreach (var name in new[] { "N.R+V1", "N.R+V1Part", "N.R+V1One" })
        {
            var type = assembly.GetType(name, throwOnError: true)!;
            Assert.Equal("{ToString(),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
            var view = type.GetNestedType("__DebuggerView", BindingFlags.NonPublic)!;
            Assert.StartsWith(view.FullName!, type.GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName, StringComparison.Ordinal);
            var shown = Activator.CreateInstance(view, RuntimeHelpers.GetUninitializedObject(type))!;
            Assert.Equal("***", view.GetProperty(name == "N.R+V1" ? "Name" : "Key")!.GetValue(shown));
        }
    }

    private static Dictionary<string, Microsoft.CodeAnalysis.Text.SourceText> FilesOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText, StringComparer.Ordinal);

    private static string LettersOf(GeneratorDriver driver, string step) =>
        string.Join(' ', driver.GetRunResult().Results[0].TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason.ToString()[0]));
}
