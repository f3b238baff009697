using System;
using System.Buffers;
using System.Linq;
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
            // The writer replaces a half by a character that says that there was something.
            return output.WrittenSpan.IndexOf("\\uFFFD"u8) >= 0 && HoldsHalf(value)
                ? "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express."
                : null;
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or NotSupportedException or JsonException or ArgumentException)
        {
            exception = thrown;
            return "A JsonNode holds what JSON can't express.";
        }
    }

    private static bool HoldsHalf(JsonNode? value) => value switch
    {
        JsonObject members => members.Any(static member => HoldsHalf(member.Key) || HoldsHalf(member.Value)),
        JsonArray items => items.Any(HoldsHalf),
        JsonValue scalar => scalar.TryGetValue<string>(out var text) ? HoldsHalf(text) : scalar.TryGetValue<char>(out var character) && char.IsSurrogate(character),
        _ => false,
    };

    private static bool HoldsHalf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }
}
