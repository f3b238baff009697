using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Contracts;

/// <summary>Streams of JSON lines.</summary>
public sealed class EventLineTests
{
    private static readonly EventRegistry Registry = new(new NoteContract("1.0.0", null));

    private static readonly byte[] Event = (Contexts.New() with { CorrelationId = "w-1" }).Create(new Note("é")).ToUtf8Json();

    [Fact]
    public async Task Pieces_of_any_size_give_the_lines_of_the_whole()
    {
        byte[] stream = [.. "\uFEFF"u8, .. Event, .. "\r\n\n \t\r\n{\"wrong\":\n"u8, .. Event, (byte)'\n', .. Documents.Utf8(new string('x', Event.Length + 1)), (byte)'\n', .. Event, .. "\r\n\n"u8, .. Documents.Utf8(new string(' ', 2000)), (byte)'\n', .. Event];
        string[] expected =
        [
            "1@0 Valid ",
            $"4@{Event.Length + 10} Invalid InvalidJson",
            $"5@{Event.Length + 20} Valid ",
            $"6@{2 * Event.Length + 21} Invalid EventTooLarge",
            $"7@{3 * Event.Length + 23} Valid ",
            $"9@{4 * Event.Length + 26} Invalid EventTooLarge",
            $"10@{4 * Event.Length + 2027} Valid ",
        ];
        foreach (var size in Enumerable.Range(1, Event.Length + 10).Append(stream.Length))
            Assert.Equal(expected, await Read(new Pieces(stream, size)));
        Assert.Equal(expected, await Read(new MemoryStream(stream)));
        Assert.Equal(expected, await Read([.. stream, (byte)'\n']));
        Assert.Equal(expected, await Read([.. stream, .. "\r\n\r\n"u8]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n \n\t")]
    public async Task Nothing_has_no_lines(string text) => Assert.Empty(await Read(Documents.Utf8(text)));

    [Fact]
    public async Task A_byte_order_mark_is_none_elsewhere() =>
        Assert.Equal(["1@0 Valid ", $"2@{Event.Length + 1} Invalid InvalidJson"], await Read([.. Event, (byte)'\n', .. "\uFEFF{}"u8]));

    [Fact]
    public async Task The_limit_is_that_of_the_line_without_its_end()
    {
        Assert.Equal(["1@0 Valid "], await Read([.. Event, .. "\r\n"u8]));
        Assert.Equal(["1@0 Invalid EventTooLarge"], await Read([.. Event, .. " \r\n"u8]));
        var line = Assert.Single(await Lines(Registry.ReadLinesAsync(new Pieces(new byte[3_000_000], 1000))));
        Assert.Equal(("at most 1048576 bytes", "3000000 bytes"), (line.Result.Errors[0].Expected, line.Result.Errors[0].Found));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Registry.ReadLinesAsync(Stream.Null, 0));
        Assert.Throws<ArgumentNullException>(static () => Registry.ReadLinesAsync((Stream)null!));
    }

    [Fact]
    public async Task Many_lines_take_little_memory()
    {
        byte[] line = [.. Event, (byte)'\n'];
        var stream = new Repeating(line, 100_000);
        var count = 0;
        await foreach (var read in Registry.ReadLinesAsync(stream))
        {
            Assert.True(read.Result.IsValid);
            if (++count % 25_000 == 0)
                Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, 200_000_000);
        }

        Assert.Equal(100_000, count);
    }

    [Fact]
    public async Task A_pipe_stands_behind_the_last_line_that_was_given()
    {
        var pipe = PipeReader.Create(new MemoryStream([.. Event, (byte)'\n', .. "rest"u8]));
        await foreach (var line in Registry.ReadLinesAsync(pipe))
        {
            Assert.True(line.Result.IsValid);
            break;
        }

        Assert.Equal("rest", Encoding.UTF8.GetString((await pipe.ReadAsync()).Buffer.ToArray()));
    }

    /// <summary>What a migration throws ends the enumeration, and the line is there for who deals with it, whatever stands behind it.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("", "\n")]
    [InlineData("", "\nrest")]
    [InlineData("\uFEFF", "\r\nrest")]
    [InlineData("\n \r\n", "\nrest")]
    public async Task A_line_that_was_not_given_stays_in_the_pipe(string before, string behind)
    {
        var registry = new EventRegistry(
            new NoteContract("1.0.0", null),
            new PushedContract("2.1.0", [new EventMigration<Pushed.V1, Pushed>(PushedV1Contract.Instance, static _ => throw new TimeZoneNotFoundException(), PushedContract.V1Example)]));
        var stored = Documents.Utf8(Encoding.UTF8.GetString(Event).Replace("NOTE.WRITTEN", "GIT.PUSHED", StringComparison.Ordinal).Replace("{\"text\":\"é\"}", "{\"branch\":\"x\"}", StringComparison.Ordinal));
        byte[] left = [.. Documents.Utf8(before), .. stored, .. Documents.Utf8(behind)];
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(before.StartsWith('\uFEFF') ? left : [.. Event, (byte)'\n', .. left]);
        if (behind.Length == 0)
            await pipe.Writer.CompleteAsync();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(async () =>
        {
            await foreach (var line in registry.ReadLinesAsync(pipe.Reader))
                Assert.True(line.Result.IsValid);
        });

        // It is not waited for.
        Assert.True(pipe.Reader.TryRead(out var there));
        Assert.Equal(left, there.Buffer.ToArray());
    }

    [Fact]
    public async Task It_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var lines = Registry.ReadLinesAsync(new Repeating([.. Event, (byte)'\n'], 1000), cancellationToken: cancellation.Token);
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in lines)
            {
                if (++count == 3)
                    await cancellation.CancelAsync();
            }
        });
        Assert.Equal(3, count);
    }

    /// <summary>A pipe of its own kind may have pieces of memory of any length, none included.</summary>
    [Fact]
    public async Task Pieces_of_memory_may_be_empty()
    {
        byte[] stream = [.. "\uFEFF"u8, .. Event, .. "\r\n"u8, .. Event, .. " \r\n"u8, .. Event];
        foreach (var isLong in (bool[])[false, true])
        {
            var lines = await Lines(Registry.ReadLinesAsync(new EmptyPieces(stream), isLong ? null : Event.Length));
            Assert.Equal([true, isLong, true], lines.Select(static line => line.Result.IsValid));
        }

        Assert.Equal(EventErrorCode.EventTooLarge, (await Lines(Registry.ReadLinesAsync(new EmptyPieces(stream), 10)))[0].Result.Errors[0].Code);
    }

    /// <summary>Who has the pipe ends a read of it without a token.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_read_of_a_pipe_ends_the_enumeration(bool isPending)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync((byte[])[.. Event, (byte)'\n', .. Event.AsSpan(0, 9)]);
        var lines = Registry.ReadLinesAsync(pipe.Reader).GetAsyncEnumerator();
        Assert.True(await lines.MoveNextAsync());
        var next = isPending ? lines.MoveNextAsync() : default;
        pipe.Reader.CancelPendingRead();
        await pipe.Writer.WriteAsync(Event.AsMemory(9));
        await pipe.Writer.CompleteAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await (isPending ? next : lines.MoveNextAsync()));
        await lines.DisposeAsync();

        // Nothing is lost of the line that has begun.
        Assert.True(Assert.Single(await Lines(Registry.ReadLinesAsync(pipe.Reader))).Result.IsValid);
    }

    [Fact]
    public void A_document_in_pieces_is_read()
    {
        for (var at = 0; at <= Event.Length; at++)
        {
            var first = new Piece(Event.AsMemory(0, at));
            var last = first.Append(Event.AsMemory(at));
            Assert.True(Registry.Read(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)).IsValid);
        }

        Assert.True(Registry.Read(new ReadOnlySequence<byte>(Event)).IsValid);
        Assert.Equal(EventErrorCode.EventTooLarge, Assert.Single(new EventRegistry(new NoteContract("1.0.0", 5)).Read(new ReadOnlySequence<byte>(Event)).Errors).Code);
    }

    private static Task<string[]> Read(byte[] stream) => Read(new MemoryStream(stream));

    private static async Task<string[]> Read(Stream stream) =>
        [.. (await Lines(Registry.ReadLinesAsync(stream, Event.Length))).Select(static line => $"{line.Number}@{line.Offset} {line.Result.Status} {line.Result.Errors.FirstOrDefault()?.Code}")];

    private static async Task<List<EventLine>> Lines(IAsyncEnumerable<EventLine> lines)
    {
        var all = new List<EventLine>();
        await foreach (var line in lines)
            all.Add(line);
        return all;
    }

    /// <summary>A stream that gives so many bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }

    /// <summary>A stream of one line many times.</summary>
    private sealed class Repeating(byte[] line, int times) : MemoryStream(line)
    {
        private int _left = times;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length && --_left > 0)
                Position = 0;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>A pipe that gives one byte more each time, between pieces without any.</summary>
    private sealed class EmptyPieces(byte[] bytes) : PipeReader
    {
        private int _start;
        private int _end;
        private ReadOnlySequence<byte> _given;

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            _end = Math.Min(_end + 1, bytes.Length);
            var first = new Piece(default);
            var last = first;
            for (var at = _start; at < _end; at++)
                last = last.Append(bytes.AsMemory(at, 1)).Append(default);
            _given = new(first, 0, last, 0);
            return new(new ReadResult(_given, isCanceled: false, isCompleted: _end == bytes.Length));
        }

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => _start += (int)_given.Slice(0, consumed).Length;

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

        public override void CancelPendingRead() => throw new NotSupportedException();

        public override void Complete(Exception? exception = null)
        {
        }
    }
}
