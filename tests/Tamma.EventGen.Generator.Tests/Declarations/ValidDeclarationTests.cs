using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.EventGen.Schema;
using Tamma.Events;
using EventContract = Tamma.Events.EventContract;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Of events that nothing is wrong with, nothing is said, and each becomes the contract that it declares.</summary>
public sealed class ValidDeclarationTests
{
    private const string NotPublished = "TEG2028";

    [Fact]
    public Task Nothing_is_said_of_them() =>
        DeclaredEvents.Of(200).SampleAsync(events => AssertNothingIsSaidAsync(events, [], NotPublished), print: Print, iter: Effort.Times(2), threads: 1);

    [Fact]
    public Task Their_contracts_are_as_declared() =>
        DeclaredEvents.Of(40).SampleAsync(AssertGeneratedAsync, print: Print, iter: Effort.Times(1), threads: 1);

    private static async Task AssertNothingIsSaidAsync(DeclaredEvent[] events, IEnumerable<AdditionalText> published, params string[] information)
    {
        var (compilation, declaring) = Compile(events);
        AssertSilent(compilation.GetDeclarationDiagnostics());
        var reported = await compilation.WithAnalyzers(AllAnalyzers.Create(), CompatibilityRun.OptionsOf(published)).GetAnalyzerDiagnosticsAsync();
        AssertSilent(reported);
        Assert.All(reported, diagnostic => Assert.Contains(diagnostic.Id, declaring[diagnostic.Location.SourceTree!].Information.Concat(information)));
    }

    private static async Task AssertGeneratedAsync(DeclaredEvent[] events)
    {
        var run = GeneratorRun.OfCompilation(Compile(events).Compilation);
        var contracts = RegistryOf(run.Load(AssertSilent)).ToDictionary(contract => (contract.EventType, contract.Version));
        Assert.Equal(events.Select(declared => (declared.EventType, declared.Version)).Order(), contracts.Keys.Order());
        foreach (var declared in events)
        {
            var contract = contracts[(declared.EventType, declared.Version)];
            AssertSchema(declared, contract.JsonSchema);
            AssertSample(declared, contract);
        }

        // Beside what they have published, not even information about it is due.
        await AssertNothingIsSaidAsync(events, run.Contracts.Select(PublishedFile.Of));
    }

    private static (CSharpCompilation Compilation, Dictionary<SyntaxTree, DeclaredEvent> Declaring) Compile(DeclaredEvent[] events)
    {
        var sources = events.SelectMany(declared => declared.Files, (declared, text) => (Declared: declared, Text: text)).ToArray();
        var compilation = Compilations.Create([DeclaredEvents.Globals, .. sources.Select(source => source.Text)]);
        return (
            compilation,
            compilation.SyntaxTrees.Skip(1).Zip(sources).ToDictionary(pair => pair.First, pair => pair.Second.Declared));
    }

    /// <summary>The document says what the declaration says, and the contract's reader and writer agree on it.</summary>
    private static void AssertSchema(DeclaredEvent declared, string text)
    {
        var read = ContractReader.Read(text, out var error);
        Assert.Null(error);
        Assert.Equal(text, ContractWriter.WriteCompact(read!));
        using var schema = JsonDocument.Parse(text);
        Assert.Equal($"urn:tamma:event:{declared.EventType}:{declared.Version}", schema.RootElement.GetProperty("$id").GetString());
        // The parts of a record come in the order of their files' names.
        var names = schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name);
        Assert.Equal(declared.Members.Select(member => member.JsonName).Order(), names.Order());
        if (declared.Files.Count == 1)
            Assert.Equal(declared.Members.Select(member => member.JsonName), names);
        var required = schema.RootElement.TryGetProperty("required", out var found) ? found.EnumerateArray().Select(name => name.GetString()!) : [];
        Assert.Equal(declared.Members.Where(member => member.IsRequired).Select(member => member.JsonName).Order(), required.Order());
    }

    /// <summary>The contract takes the sample, and what System.Text.Json makes of the record by reflection is the contract's own writing.</summary>
    private static void AssertSample(DeclaredEvent declared, EventContract contract)
    {
        var utf8 = Encoding.UTF8.GetBytes(declared.Sample);
        Assert.Equal([], contract.Validate(utf8).Select(error => error + " in " + declared.Sample));
        if (declared.Files.Any(text => text.Contains("IReadOnlySet<", StringComparison.Ordinal)))
            return; // System.Text.Json can't read one by reflection.
        var record = JsonSerializer.Deserialize(utf8, contract.ClrType, Reflecting)!;
        var written = JsonSerializer.SerializeToUtf8Bytes(record, contract.ClrType, new JsonSerializerOptions { TypeInfoResolver = new EventRegistry(contract) });
        Assert.Equal([], contract.Validate(written).Select(error => error + " in " + Encoding.UTF8.GetString(written)));
        var again = JsonSerializer.Deserialize(written, contract.ClrType, Reflecting)!;
        Assert.Equal(JsonSerializer.Serialize(record, contract.ClrType, Reflecting), JsonSerializer.Serialize(again, contract.ClrType, Reflecting));
    }

    /// <summary>Of a type that leaves open what it means there is a warning, whatever is said of it.</summary>
    private const string Unspecific = "TEG1019";

    private static readonly JsonSerializerOptions Reflecting = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static EventRegistry RegistryOf(Assembly assembly) =>
        (EventRegistry)assembly.GetType("Tests.EventCatalog")!.GetProperty("Registry")!.GetValue(obj: null)!;

    private static void AssertSilent(ImmutableArray<Diagnostic> diagnostics)
    {
        var loud = diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != Unspecific).ToArray();
        Assert.True(loud.Length == 0, string.Join('\n', loud.Select(diagnostic => diagnostic + "\n" + LinesAt(diagnostic.Location)).Distinct().Take(20)));
    }

    /// <summary>The line with those before and after it.</summary>
    private static string LinesAt(Location location)
    {
        if (location.SourceTree is null)
            return "";
        var lines = location.SourceTree.GetText().Lines;
        return string.Join('\n', lines.Skip(location.GetLineSpan().StartLinePosition.Line - 6).Take(8).Select(text => "    " + text));
    }

    private static string Print(DeclaredEvent[] events) => $"{events.Length} events";
}
