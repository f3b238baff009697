using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tamma.Events.Json;

/// <summary>The JSON of a node.</summary>
internal static class JsonNodeText
{
    /// <summary>Writes a node.</summary>
    /// <param name="value">The node.</param>
    /// <param name="output">Where to.</param>
    /// <param name="exception">The exception that it throws, if it does.</param>
    /// <returns>Null, or a sentence on why JSON can't express it.</returns>
    public static string? Write(JsonNode value, ArrayBufferWriter<byte> output, out Exception? exception)
    {
        exception = null;
        try
        {
            using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                value.WriteTo(writer);
            return HasReplaced(output.WrittenSpan) ? "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." : null;
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or NotSupportedException or JsonException or ArgumentException)
        {
            exception = thrown;
            return "A JsonNode holds what JSON can't express.";
        }
    }

    /// <summary>Whether the writer has replaced a half: by an escape of U+FFFD, which it writes as it stands where a text has it.</summary>
    private static bool HasReplaced(ReadOnlySpan<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0; at = json.IndexOf((byte)'\\'))
        {
            if (json[at..].StartsWith("\\uFFFD"u8))
                return true;
            json = json[(at + 2)..];
        }

        return false;
    }
}
