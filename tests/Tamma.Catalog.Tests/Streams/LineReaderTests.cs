using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using Tamma.Samples.ValidateStream;

namespace Tamma.Catalog.Tests.Streams;

public sealed class LineReaderTests
{
    private const int MaxLength = 8;

    /// <summary>Few, so that line ends and byte order marks come often and together.</summary>
    private static readonly string[] Parts = ["a", "b", "\r", "\n", "\r\n", "\uFEFF", "abcdefg"];

    [Fact]
    public async Task Cuts_any_bytes_in_any_portions_as_splitting_the_whole_does()
    {
        var bytes = Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 40].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)));

        await Gen.Select(bytes, Gen.Int[1, 20]).SampleAsync(async (input, portion) =>
            Assert.Equal(Split(input), await ReadAllAsync(new ChunkedStream(input, portion), MaxLength)), iter: 5_000);
    }

    [Fact]
    public async Task Keeps_a_line_of_the_limit_and_tells_the_length_of_a_longer_one()
    {
        var input = new string('a', LineReader.DefaultMaxLength) + "\r\n" + new string('b', LineReader.DefaultMaxLength + 1) + "\r\n" + new string('c', 5_000_000) + "\nd";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var reader = new LineReader(stream);
        var lines = new List<(long Length, bool IsTooLong)>();

        while (await reader.ReadAsync(CancellationToken.None))
            lines.Add((reader.Current.Length, reader.Current.IsTooLong));

        Assert.Equal([(LineReader.DefaultMaxLength, false), (LineReader.DefaultMaxLength + 1, true), (5_000_000, true), (1, false)], lines);
    }

    [Fact]
    public async Task Stops_waiting_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = new ChunkedStream("a\nb"u8.ToArray(), 10, endsNever: true);
        var reader = new LineReader(stream);
        Assert.True(await reader.ReadAsync(cancellation.Token));

        var waiting = reader.ReadAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task<string[]> ReadAllAsync(Stream input, int maxLength)
    {
        var reader = new LineReader(input, maxLength);
        var lines = new List<string>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            Assert.Equal(lines.Count + 1, reader.Current.Number);
            lines.Add(Show(Encoding.UTF8.GetString(reader.Current.Text.Span), reader.Current.Length));
        }

        return [.. lines];
    }

    private static string[] Split(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var lines = (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n').ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines.Select(Bare).ToArray();
    }

    private static string Bare(string line)
    {
        if (line.EndsWith('\r'))
            line = line[..^1];
        var length = Encoding.UTF8.GetByteCount(line);
        return Show(length > MaxLength ? "" : line, length);
    }

    private static string Show(string text, long length) => $"{text} ({length})";
}
