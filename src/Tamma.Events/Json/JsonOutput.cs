using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Json;

/// <summary>Lends a <see cref="Utf8JsonWriter"/> per thread, so that writing allocates nothing. Nothing is written so deep that it could not be read again.</summary>
internal static class JsonOutput
{
    [ThreadStatic]
    private static Utf8JsonWriter? _idlePayload;

    [ThreadStatic]
    private static Utf8JsonWriter? _idleEnvelope;

    public static void WritePayload<TState>(IBufferWriter<byte> output, TState state, Action<Utf8JsonWriter, TState> write) =>
        Write(ref _idlePayload, ShapeWalker.PayloadDepth, output, state, write);

    public static void WriteEnvelope<TState>(IBufferWriter<byte> output, TState state, Action<Utf8JsonWriter, TState> write) =>
        Write(ref _idleEnvelope, ShapeWalker.EnvelopeDepth, output, state, write);

    private static void Write<TState>(ref Utf8JsonWriter? idle, int depth, IBufferWriter<byte> output, TState state, Action<Utf8JsonWriter, TState> write)
    {
        // Taken, not shared: what is written may itself write another document.
        var writer = idle ?? new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = depth });
        idle = null;
        writer.Reset(output);
        try
        {
            write(writer, state);
            writer.Flush();
        }
        catch (InvalidOperationException exception) when (writer.CurrentDepth >= depth)
        {
            throw new ArgumentException($"The value nests deeper than {depth} levels, which no reader takes.", nameof(state), exception);
        }
        finally
        {
            writer.Reset(Nowhere.Output);
            idle = writer;
        }
    }

    /// <summary>Keeps an idle writer from keeping its last output alive.</summary>
    private sealed class Nowhere : IBufferWriter<byte>
    {
        public static readonly Nowhere Output = new();

        public void Advance(int count) => throw new InvalidOperationException("An idle writer has no output.");

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException("An idle writer has no output.");

        public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException("An idle writer has no output.");
    }
}
