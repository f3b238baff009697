using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Bytes;

/// <content>Trees of any JSON.</content>
public static partial class ScalarReader
{
    /// <summary>Reads any value.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="value">A copy that does not depend on the document; null for JSON's null.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadNode(ReadOnlySpan<byte> json, int at, ReadState state, out JsonNode? value)
    {
        var end = JsonBytes.Skip(json, at, state);
        value = end < 0 ? null : NodeOf(json[at..end]);
        return end;
    }

    /// <summary>Reads an object with any members.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="value">A copy that does not depend on the document.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadObjectNode(ReadOnlySpan<byte> json, int at, MapShape shape, ReadState state, out JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at, state);
        value = (end < 0 ? null : (JsonObject?)NodeOf(json[at..end]))!;
        return end;
    }

    /// <summary>Reads an array of any values.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="value">A copy that does not depend on the document.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadArrayNode(ReadOnlySpan<byte> json, int at, ArrayShape shape, ReadState state, out JsonArray value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Take(json, at, state);
        value = (end < 0 ? null : (JsonArray?)NodeOf(json[at..end]))!;
        return end;
    }

    private static JsonNode? NodeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ShapeWalker.EnvelopeDepth });
        return JsonNode.Parse(ref reader);
    }
}
