using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Json;

/// <summary>Lends one <see cref="Utf8JsonWriter"/> per thread, so that writing allocates nothing.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Nothing is written that could not be read again: an envelope adds one level.
        MaxDepth = ShapeWalker.EnvelopeDepth,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? _idle;

    public static void Write<TState>(IBufferWriter<byte> output, TState state, Action<Utf8JsonWriter, TState> write)
    {
        // Taken, not shared: what is written may itself write another document.
        var writer = _idle ?? new Utf8JsonWriter(output, Options);
        _idle = null;
        writer.Reset(output);
        try
        {
            write(writer, state);
            writer.Flush();
        }
        finally
        {
            writer.Reset(Nowhere.Output);
            _idle = writer;
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
