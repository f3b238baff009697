using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Samples;

internal delegate void WriteJson(ref JsonOutput json);

/// <summary>What the runtime's output writes, and what System.Text.Json's writer does.</summary>
internal static class Outputs
{
    public static byte[] Written(WriteJson write, JsonEscaping escaping = JsonEscaping.Relaxed)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, write, escaping);
        return output.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> output, WriteJson write, JsonEscaping escaping = JsonEscaping.Relaxed)
    {
        var json = new JsonOutput(output, ShapeWalker.PayloadDepth, escaping);
        write(ref json);
        json.Flush();
    }

    public static byte[] ByFramework(Action<Utf8JsonWriter> write, JsonEscaping escaping = JsonEscaping.Relaxed)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = EncoderOf(escaping) });
        write(writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    public static JavaScriptEncoder EncoderOf(JsonEscaping escaping) =>
        escaping == JsonEscaping.Relaxed ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default;
}
