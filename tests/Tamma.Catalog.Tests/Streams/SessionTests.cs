using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tamma.Catalog.Tests.Facts;
using Tamma.Samples.ValidateStream;

namespace Tamma.Catalog.Tests.Streams;

/// <summary>The sample, run in this process on streams.</summary>
public sealed class SessionTests
{
    private static readonly string Valid = EventFacts.Of("GIT.PULL_REQUEST.CREATED").Example.ToJsonString();

    [Fact]
    public async Task The_events_that_come_with_it_are_read_as_they_were_made()
    {
        var run = await RunAsync(null, []);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["72", "73", "74", "75", "76"], run.Refused.Select(line => line["line ".Length..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(["total", "71", "5", "76"], run.Totals);
        Assert.EndsWith("""
            : issue 42 of acme/widgets, completed
              71 events by 6 actors in 1:23:45: 3 retries, 1 escalation, 2 approvals, US$ 0.0469 for AI, pull request 108 merged

            76 lines, 0 of them empty, 51475 bytes

            """, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_event_is_one_line_with_its_number_type_place_and_what_was_expected()
    {
        var input = Valid + "\n" + Valid.Replace("\"prNumber\":108", "\"prNumber\":0", StringComparison.Ordinal);

        var run = await RunAsync(input, ["-"]);

        var offset = Valid.IndexOf("108", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(
            [$"line 2: GIT.PULL_REQUEST.CREATED: /payload/prNumber (byte {offset}, line 1): expected integer from 1 to 2147483647, found 0"],
            run.Refused);
    }

    [Theory]
    [InlineData("{\"eventType\":\"GIT.PULL_REQUEST.CREATED\"", "GIT.PULL_REQUEST.CREATED", "(byte 39, line 1): expected JSON")]
    [InlineData("{\"eventType\":\"A.B.C\"}", "(unknown type)", "member \"eventId\" is missing")]
    [InlineData("{\"eventType\":5}", "(no type)", "/eventType (byte 13, line 1): expected string")]
    [InlineData("{\"eventType\":\"\\ud800\"}", "(no type)", "/eventType (byte 13, line 1)")]
    [InlineData("[1,2]", "(no type)", "document (byte 0, line 1): expected object, found an array")]
    [InlineData("oops", "(no type)", "document (byte 0, line 1): expected JSON")]
    public async Task A_line_that_is_no_event_is_refused(string line, string kind, string error)
    {
        var run = await RunAsync(line + "\n" + Valid, ["-"]);

        var refused = Assert.Single(run.Refused);
        Assert.StartsWith($"line 1: {kind}: ", refused, StringComparison.Ordinal);
        Assert.Contains(error, refused, StringComparison.Ordinal);
        Assert.Equal(["total", "1", "1", "2"], run.Totals);
    }

    [Fact]
    public async Task A_pattern_is_shown_as_its_author_wrote_it()
    {
        var run = await RunAsync(Valid.Replace("\"acme/widgets\"", "\"acme widgets\"", StringComparison.Ordinal), ["-"]);

        Assert.EndsWith(@"matching [^/\s]+/[^/\s]+, found ""acme widgets""", Assert.Single(run.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_document_do_not_reach_the_terminal()
    {
        var run = await RunAsync(Valid.Replace("autonomous", "\\u001b[2J\\n", StringComparison.Ordinal), ["-"]);

        Assert.Contains("found \"\\u001B[2J\\u000A\"", Assert.Single(run.Refused), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Fact]
    public async Task Both_line_ends_a_byte_order_mark_and_empty_lines_are_fine()
    {
        var run = await RunAsync("\uFEFF" + Valid + "\r\n\r\n" + Valid + "\n\n" + Valid, ["-", "--strict"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Refused);
        Assert.Equal(["total", "3", "0", "3"], run.Totals);
        Assert.Contains("5 lines, 2 of them empty", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_without_a_line_is_no_error()
    {
        var run = await RunAsync("", ["-", "--strict"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["total", "0", "0", "0"], run.Totals);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_and_the_next_is_read()
    {
        var run = await RunAsync(new string(' ', 3_000_000) + "\n" + Valid, ["-"]);

        Assert.Equal(["line 1: (line too long): expected at most 1048576 bytes"], run.Refused);
        Assert.Equal(["total", "1", "1", "2"], run.Totals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public async Task A_refused_event_counts_for_the_exit_code_only_if_that_is_asked_for(int exitCode, params string[] options)
    {
        var run = await RunAsync("{}", [.. options, "-"]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_in_one_sentence()
    {
        var run = await RunAsync(null, ["no-such-file.jsonl"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("no-such-file.jsonl", Assert.Single(run.Messages.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl", "b.jsonl")]
    [InlineData("--unknown")]
    [InlineData("--strict", "--strict")]
    public async Task Wrong_arguments_are_answered_with_the_usage(params string[] arguments)
    {
        var run = await RunAsync("", arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Usage: ValidateStream", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        var run = await RunAsync(null, ["--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage: ValidateStream", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public async Task An_interruption_ends_it_with_the_summary_so_far()
    {
        using var interruption = new CancellationTokenSource();
        var output = new StringWriter();
        var input = new ChunkedStream(Encoding.UTF8.GetBytes(Valid + "\n{}\n"), 100, endsNever: true);
        var running = new Session(() => input, output, TextWriter.Null, showsProgress: false).RunAsync(["-"], interruption.Token);

        await interruption.CancelAsync();

        Assert.Equal(130, await running);
        Assert.EndsWith("; interrupted" + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 lines", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Run> RunAsync(string? standardInput, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var session = new Session(
            () => new ChunkedStream(Encoding.UTF8.GetBytes(standardInput ?? throw new InvalidOperationException("Nothing is to be read.")), portion: 999),
            output,
            messages,
            showsProgress: false);
        var exitCode = await session.RunAsync(arguments, CancellationToken.None);
        return new Run(exitCode, output.ToString(), messages.ToString());
    }

    private sealed record Run(int ExitCode, string Output, string Messages)
    {
        public string[] Refused => Lines.Where(line => line.StartsWith("line ", StringComparison.Ordinal)).ToArray();

        public string[] Totals => Lines.Single(line => line.StartsWith("total ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        private string[] Lines => Output.Split('\n');
    }
}
