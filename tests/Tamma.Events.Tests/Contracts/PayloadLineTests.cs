using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Threading.Tasks;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Contracts;

/// <summary>Payloads in several pieces, and streams of them; how lines are cut, the tests of events hold.</summary>
public sealed class PayloadLineTests
{
    private static readonly NoteContract Contract = new("1.0.0", null);

    [Fact]
    public async Task Each_line_gives_a_record_or_its_errors()
    {
        var stream = "\uFEFF{\"text\":\"a\"}\r\n\n{\"text\":1}\n{\"text\":\"too long\"}\n{\"text\":\"b\"}"u8.ToArray();
        string[] expected = ["1@0 a", "3@18 TypeMismatch", "4@29 EventTooLarge", "5@49 b"];

        Assert.Equal(expected, await Read(Contract.ParseLinesAsync(new MemoryStream(stream), maxLineLength: 12)));
        Assert.Equal(expected, await Read(Contract.ParseLinesAsync(PipeReader.Create(new MemoryStream(stream)), maxLineLength: 12)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Contract.ParseLinesAsync(Stream.Null, 0));
        Assert.Throws<ArgumentNullException>(static () => Contract.ParseLinesAsync((PipeReader)null!));
    }

    /// <summary>Its size has neither its end nor a byte order mark, however much of it is kept.</summary>
    [Theory]
    [InlineData("", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF", "\r\n")]
    public async Task The_error_of_a_long_line_says_its_size(string start, string end)
    {
        for (var length = 11; length < 60; length++)
        {
            var stream = Documents.Utf8(start + new string('x', length) + end);
            foreach (var piece in new[] { 1, 7, 16, 4096 })
            {
                var lines = Contract.ParseLinesAsync(PipeReader.Create(new MemoryStream(stream), new StreamPipeReaderOptions(bufferSize: piece, minimumReadSize: 1)), maxLineLength: 10);
                var error = await lines.Select(static line => line.Result.Errors.Single()).SingleAsync();
                Assert.Equal(FormattableString.Invariant($"{length} bytes"), error.Found);
            }
        }
    }

    [Theory]
    [InlineData("{\"text\":\"some text\"}", true)]
    [InlineData("{\"text\":null}", false)]
    [InlineData("", false)]
    public void Pieces_are_what_the_whole_is(string text, bool isValid)
    {
        var document = Documents.Utf8(text);
        for (var cut = 0; cut <= document.Length; cut++)
        {
            var pieces = InPieces(document[..cut], document[cut..]);
            Assert.Equal(isValid, Contract.IsValid(pieces));
            Assert.Equal(Contract.Validate(document), Contract.Validate(pieces));
            Assert.Equal(isValid, Contract.TryParse(pieces, out var value));
            Assert.Equal(value, Contract.Parse(pieces).Value);
        }

        Assert.Equal(isValid, Contract.IsValid(new ReadOnlySequence<byte>(document)));
    }

    private static ReadOnlySequence<byte> InPieces(byte[] first, byte[] last)
    {
        var start = new Piece(first);
        return new(start, 0, start.Append(last), last.Length);
    }

    private static async Task<List<string>> Read(IAsyncEnumerable<PayloadLine<Note>> lines)
    {
        var read = new List<string>();
        await foreach (var line in lines)
            read.Add(FormattableString.Invariant($"{line.Number}@{line.Offset} {line.Result.Value?.Text}{string.Concat(line.Result.Errors.Select(static error => error.Code.ToString()))}"));
        return read;
    }
}
