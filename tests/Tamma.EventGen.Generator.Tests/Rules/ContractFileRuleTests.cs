using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Tests.Compatibility;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>Files as they may come to stand in the folder of the published contracts.</summary>
internal static class ContractFiles
{
    public const string Path = "contracts/A.CREATED/1.0.0.schema.json";

    /// <summary>The source of an event that has the published contract <see cref="Text"/>.</summary>
    public static readonly string Source = Usings + Event("1.0.0", "public required int X { get; init; }");

    /// <summary>The text of the event's file.</summary>
    public static readonly string Text = Schema.ContractWriter.WriteIndented(CompatibilityRun.ContractOf(Source));

    /// <summary>What is reported about the files, beside the one event: id, path, line and column from one, message.</summary>
    public static Task<IReadOnlyList<Reported>> ReportsAsync(params (string Path, string Text)[] files) => ReportsAsync(Source, files);

    /// <summary>The same beside another source.</summary>
    public static async Task<IReadOnlyList<Reported>> ReportsAsync(string source, params (string Path, string Text)[] files) =>
        [.. (await CompatibilityRun.DiagnosticsOf(source, files.Select(file => new PublishedFile(file.Path, file.Text))))
            .Where(diagnostic => diagnostic.Id.StartsWith("TEG3", StringComparison.Ordinal))
            .Select(Reported.Of)];

    internal sealed record Reported(string Id, string Path, int Line, int Column, string Message)
    {
        public static Reported Of(Diagnostic diagnostic)
        {
            var span = diagnostic.Location.GetLineSpan();
            return new(diagnostic.Id, span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, MessageOf(diagnostic));
        }
    }
}

/// <summary>TEG3010</summary>
public sealed class ContractFileMalformedTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData(" \n ", 2, 2)]
    [InlineData("[]", 1, 1)]
    [InlineData("{\n  \"type\": \"object\",\n  \"type\": \"object\"\n}", 3, 3)]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3)]
    [InlineData("{\n  \"a\": 01\n}", 2, 9)]
    [InlineData("{\n  // no comments\n}", 2, 3)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{\r\n  \"a\": tru\r\n}", 2, 8)]
    public async Task Reports_the_line_and_column(string text, int line, int column)
    {
        var reported = Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, text)));
        Assert.Equal(("TEG3010", ContractFiles.Path), (reported.Id, reported.Path));
        Assert.Equal((line, column), (reported.Line, reported.Column));
    }

    [Theory]
    [InlineData("\"minimum\"", "\"minimun\"")]
    [InlineData("\"type\": \"integer\"", "\"type\": \"whole\"")]
    [InlineData("\"x\"\n  ]", "\"y\"\n  ]")]
    public async Task Reports_what_no_contract_has_on_its_line(string text, string replacement)
    {
        Assert.Contains(text, ContractFiles.Text, StringComparison.Ordinal);
        var changed = ContractFiles.Text.Replace(text, replacement, StringComparison.Ordinal);
        var reported = Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, changed)));
        Assert.Equal("TEG3010", reported.Id);
        Assert.NotEqual(1, reported.Line);
    }

    [Fact]
    public async Task Reports_a_merge_conflict_at_its_first_mark()
    {
        var lines = ContractFiles.Text.Split('\n').ToList();
        lines.InsertRange(5, ["<<<<<<< HEAD", lines[5], "=======", lines[5], ">>>>>>> other"]);
        var reported = Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, string.Join('\n', lines))));
        Assert.Equal(("TEG3010", 6, 1), (reported.Id, reported.Line, reported.Column));
        Assert.Contains("merge conflict", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_file_of_three_megabytes_without_reading_it()
    {
        var reported = Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, ContractFiles.Text + new string(' ', 3_000_000))));
        Assert.Equal("TEG3010", reported.Id);
        Assert.Contains("longer than", reported.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public async Task Reports_ten_thousand_brackets(char bracket)
    {
        var text = bracket == '[' ? new string('[', 10_000) : string.Concat(Enumerable.Repeat("{\"a\":", 10_000));
        Assert.Equal("TEG3010", Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, text))).Id);
    }

    /// <summary>What it never was can't be restored.</summary>
    [Theory]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "title": "Payment", "type": "object" }""")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.org/payment", "type": "object" }""")]
    [InlineData("[]")]
    public async Task Reports_what_is_no_contract_with_a_way_out(string text)
    {
        var reported = Assert.Single(await ContractFiles.ReportsAsync(("contracts/payment.schema.json", text)));
        Assert.Equal(("TEG3010", "contracts/payment.schema.json"), (reported.Id, reported.Path));
        Assert.Equal(
            "This file can't be read as a contract, so that nothing is compared with it: it has no \"x-tamma-event-type\", as every contract has. Move it out of the folder of the contracts, or set TammaEventContractsPath to a folder that has nothing else.",
            reported.Message);
    }

    [Fact]
    public async Task Reports_what_may_have_been_a_contract_as_one_to_restore() => Assert.EndsWith(
        ". Restore the file from version control.",
        Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, ContractFiles.Text[..^9]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Reports_a_version_that_is_none() => Assert.Contains(
        "\"1.0\" is not a semantic version",
        Assert.Single(await ContractFiles.ReportsAsync((ContractFiles.Path, ContractFiles.Text.Replace("1.0.0", "1.0", StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    /// <summary>What can be read is still compared.</summary>
    [Fact]
    public Task Reports_nothing_else_less_for_it() => VerifyFilesAsync(
        Event("1.1.0", "public required {|TEG2006:string|} X { get; init; }"),
        [new PublishedFile("contracts/A.CREATED/0.1.0.schema.json", "{"), new PublishedFile(ContractFiles.Path, ContractFiles.Text)]);

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("  ", "\t")]
    public async Task Ignores_how_lines_end_and_are_indented(string text, string replacement)
    {
        Assert.Contains(text, ContractFiles.Text, StringComparison.Ordinal);
        Assert.Empty(await CompatibilityRun.DiagnosticsOf(
            ContractFiles.Source,
            [new PublishedFile(ContractFiles.Path, ContractFiles.Text.Replace(text, replacement, StringComparison.Ordinal))]));
    }

    [Fact]
    public async Task Ignores_a_byte_order_mark() => Assert.Empty(await CompatibilityRun.DiagnosticsOf(
        ContractFiles.Source, [new EncodedFile([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(ContractFiles.Text)])]));

    /// <summary>A file read from its bytes, as the compiler reads it.</summary>
    private sealed class EncodedFile(byte[] bytes) : AdditionalText
    {
        public override string Path => ContractFiles.Path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => SourceText.From(bytes, bytes.Length);
    }
}

/// <summary>TEG3011</summary>
public sealed class ContractFileMisplacedTests
{
    [Theory]
    [InlineData("contracts/A.CREATED/1.0.1.schema.json")]
    [InlineData("contracts/B.CREATED/1.0.0.schema.json")]
    [InlineData("contracts/a.created/1.0.0.schema.json")]
    [InlineData("contracts/1.0.0.schema.json")]
    [InlineData("1.0.0.schema.json")]
    [InlineData("contracts/A.CREATED/1.0.0.json")]
    public async Task Reports_a_file_whose_path_says_another_type_or_version(string path)
    {
        var reported = Assert.Single(await ContractFiles.ReportsAsync((path, ContractFiles.Text)));
        Assert.Equal(("TEG3011", path), (reported.Id, reported.Path));
        Assert.Contains("'A.CREATED' version 1.0.0: move the file to 'A.CREATED/1.0.0.schema.json'", reported.Message, StringComparison.Ordinal);
        Assert.Contains("x-tamma-version", ContractFiles.Text.Split('\n')[reported.Line - 1], StringComparison.Ordinal);
    }

    /// <summary>It is compared as what its text says.</summary>
    [Fact]
    public Task Reports_the_changes_of_the_event_all_the_same() => VerifyFilesAsync(
        Event("1.1.0", "public required {|TEG2006:string|} X { get; init; }"), [new PublishedFile("contracts/A.CREATED/9.9.9.schema.json", ContractFiles.Text)]);

    [Theory]
    [InlineData("contracts/A.CREATED/1.0.0.schema.json")]
    [InlineData("/home/me/project/anywhere/A.CREATED/1.0.0.schema.json")]
    [InlineData("C:\\project\\contracts\\A.CREATED\\1.0.0.schema.json")]
    public async Task Ignores_a_file_in_its_place(string path) => Assert.Empty(await ContractFiles.ReportsAsync((path, ContractFiles.Text)));
}

/// <summary>TEG3012</summary>
public sealed class ContractFileDuplicatedTests
{
    private const string Other = "old/A.CREATED/1.0.0.schema.json";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Reports_the_file_whose_path_comes_later(int first, int second)
    {
        var files = new[] { (ContractFiles.Path, ContractFiles.Text), (Other, ContractFiles.Text) };
        var reported = Assert.Single(await ContractFiles.ReportsAsync(files[first], files[second]));
        Assert.Equal(("TEG3012", Other), (reported.Id, reported.Path));
        Assert.Contains("'A.CREATED' version 1.0.0 is published in '" + ContractFiles.Path + "' too", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_changes_beside_the_first_file_only()
    {
        var other = ContractFiles.Text.Replace("\"x\"", "\"y\"", StringComparison.Ordinal);
        Assert.DoesNotContain(
            await CompatibilityRun.DiagnosticsOf(ContractFiles.Source, [new PublishedFile(Other, other), new PublishedFile(ContractFiles.Path, ContractFiles.Text)]),
            diagnostic => diagnostic.Id.StartsWith("TEG2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ignores_one_file_that_is_listed_twice() =>
        Assert.Empty(await ContractFiles.ReportsAsync((ContractFiles.Path, ContractFiles.Text), (ContractFiles.Path, ContractFiles.Text)));
}

/// <summary>TEG3013</summary>
public sealed class EventUndeclaredTests
{
    [Fact]
    public async Task Reports_an_event_type_without_a_record_once_at_its_last_version()
    {
        (string, string)[] files = [.. new[] { "1.0.0", "1.10.0", "1.9.0" }.Select(version =>
            ($"contracts/B.CREATED/{version}.schema.json", ContractFiles.Text.Replace("A.CREATED", "B.CREATED", StringComparison.Ordinal).Replace("1.0.0", version, StringComparison.Ordinal)))];
        var reported = Assert.Single(await ContractFiles.ReportsAsync([(ContractFiles.Path, ContractFiles.Text), .. files]));
        Assert.Equal(("TEG3013", "contracts/B.CREATED/1.10.0.schema.json"), (reported.Id, reported.Path));
        Assert.StartsWith("No record declares 'B.CREATED'", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignores_an_event_type_that_is_declared_in_any_version() => Assert.Empty(await ContractFiles.ReportsAsync(
        ("contracts/A.CREATED/0.9.0.schema.json", ContractFiles.Text.Replace("1.0.0", "0.9.0", StringComparison.Ordinal))));

    [Fact]
    public async Task Ignores_an_event_type_that_a_generated_file_declares() => Assert.Empty(await ContractFiles.ReportsAsync(
        "// <auto-generated/>\n#nullable enable\n" + ContractFiles.Source, (ContractFiles.Path, ContractFiles.Text)));
}
