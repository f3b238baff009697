using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>What stands around the source: references, language, files, properties, culture.</summary>
public sealed class EnvironmentTests
{
    private static readonly PublishedFile[] Published = [PublishedFile.Of(CompatibilityRun.ContractOf(Templates.MigratedBefore))];

    private static readonly string[] Properties =
    [
        "RootNamespace", "TammaSchemaBaseUri", "TammaEventCatalogNamespace", "TammaEventCatalogClass", "TammaEventAggregates", "TammaEventSegments", "TammaEventParticiples", "TammaEventAbbreviations", "TammaEventCompatibility", "TammaEventRequirePublished", "TammaMaxEventSize",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("", " ", ";;", "=", "A=B=C", "2147483648", "-1", "0", "3-2", "1-99999999999", "true", "FULL", "@class", "class", "a.b", "..", "1A", "\0", "\ud800", "größe", "<x>", "\"", "//", "urn:", "https://x/", "\n"),
        Gen.String[0, 30]);

    [Theory]
    [InlineData("System.Text.Json.dll")]
    [InlineData("Tamma.Events.dll")]
    [InlineData("System.ComponentModel.Annotations.dll")]
    [InlineData("System.Collections.dll")]
    [InlineData("System.Runtime.dll")]
    [InlineData("")]
    public async Task A_reference_is_missing(string name)
    {
        foreach (var source in Templates.All)
        {
            var compilation = Compilations.Create(source);
            var left = compilation.References.Where(reference => name.Length > 0 && !IsOf(reference, name)).ToArray();
            Assert.NotEqual(compilation.References.Count(), left.Length);
            await Survival.AssertAsync(compilation.WithReferences(left), Published);
        }
    }

    /// <summary>The attribute is then no one's, and the record still no reason to fail.</summary>
    [Theory]
    [InlineData("namespace Tamma.Events; public sealed class TammaEventAttribute : System.Attribute { public TammaEventAttribute(params object[] all) { } }")]
    [InlineData("namespace Tamma.Events; public sealed class TammaEventAttribute<T> : System.Attribute;")]
    [InlineData("namespace Tamma.Events { public static class TammaEventAttribute { } } namespace System.Text.Json { struct JsonElement { } }")]
    public async Task The_source_declares_the_attribute_itself(string declaration)
    {
        foreach (var source in Templates.All)
            await Survival.AssertAsync(Compilations.Create(source, declaration), Published);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp1)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Preview)]
    public async Task A_language_of_any_age(LanguageVersion version)
    {
        foreach (var source in Templates.All)
            await Survival.AssertAsync(Compilations.Create(Compilations.ParseOptions.WithLanguageVersion(version), source), Published);
    }

    [Fact]
    public async Task A_file_is_linked_twice()
    {
        foreach (var source in Templates.All)
        {
            var tree = CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions, path: "Linked.cs");
            var again = CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions, path: "Linked.cs");
            await Survival.AssertAsync(Compilations.Create().AddSyntaxTrees(tree, again), Published);
            await Survival.AssertAsync(Compilations.Create().AddSyntaxTrees(tree, again.WithFilePath("")), [.. Published, .. Published]);
        }
    }

    [Fact]
    public Task Contracts_are_random() => Gen.Select(Gen.Int[0, int.MaxValue].Array[0, 4], Gen.OneOf("", "{", "[]", "null", "\ud800", "{\"$id\":1}", "{\"a\":1,\"a\":2}", "1e999999", new string('[', 10_000)), Gen.String[0, 40]).SampleAsync(
        (places, text, noise) =>
        {
            var contract = Published[0].GetText().ToString();
            foreach (var place in places)
                contract = contract.Remove(place % contract.Length, Math.Min(place % 7, contract.Length - (place % contract.Length))).Insert(place % Math.Max(1, contract.Length - 8), place % 5 == 0 ? noise : "");
            return Survival.AssertAsync(
                Compilations.Create(Templates.Migrated),
                [new PublishedFile("contracts/BUILD.RUN.COMPLETED/1.0.0.schema.json", contract), new PublishedFile("contracts/BUILD.RUN.COMPLETED/1.1.0.schema.json", text), new PublishedFile(noise + ".schema.json", contract)]);
        },
        iter: Effort.Times(20),
        threads: 1);

    [Fact]
    public Task Properties_are_random() => Gen.Select(Gen.OneOf(Properties), Value).Array[1, 5].SampleAsync(
        values => Survival.AssertAsync(Compilations.Create(Templates.Migrated), Published, [.. values.DistinctBy(pair => pair.Item1, StringComparer.Ordinal)]),
        iter: Effort.Times(12),
        threads: 1);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public async Task A_culture_changes_nothing(string culture)
    {
        foreach (var source in Templates.All)
        {
            var expected = await Survival.ResultAsync(Compilations.Create(source), Published);
            var (before, uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(culture));
                Assert.Equal(expected, await Survival.ResultAsync(Compilations.Create(source), Published));
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
            }
        }
    }

    private static bool IsOf(MetadataReference reference, string assembly) =>
        string.Equals(((AssemblyMetadata)((PortableExecutableReference)reference).GetMetadata()).GetModules()[0].Name, assembly, StringComparison.OrdinalIgnoreCase);
}
