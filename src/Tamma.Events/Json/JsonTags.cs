using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Json;

/// <summary>Members of a payload as tags of its envelope. A tag says what the member's JSON says.</summary>
internal static class JsonTags
{
    /// <summary>Adds the members to the tags.</summary>
    /// <param name="contract">Writes each tagged member that is not null.</param>
    /// <param name="value">The payload.</param>
    /// <param name="tags">The tags that are there, or null; they are left as they are.</param>
    /// <returns>All tags; of two with one key, the payload's. What was given, where no member is written.</returns>
    /// <exception cref="ArgumentException">A member holds what its contract can't express; the message names it.</exception>
    public static IReadOnlyDictionary<string, string>? Merge<T>(EventContract<T> contract, T value, IReadOnlyDictionary<string, string>? tags)
        where T : class, IEvent<T>
    {
        using var buffer = LentBuffer.Take();
        var json = new JsonOutput(buffer, ShapeWalker.PayloadDepth, JsonEscaping.Relaxed);
        json.WriteStartObject();
        try
        {
            contract.WriteTagsOf(ref json, value);
        }
        catch (ArgumentException)
        {
            // This throws: the payload can't be written either, and that says which member it is.
            contract.ToUtf8Json(value);
            throw;
        }

        json.WriteEndObject();
        json.Flush();
        return Merge(tags, buffer.Written);
    }

    private static IReadOnlyDictionary<string, string>? Merge(IReadOnlyDictionary<string, string>? tags, ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        Dictionary<string, string>? merged = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            merged ??= tags is null ? new(StringComparer.Ordinal) : new(tags, StringComparer.Ordinal);
            var key = reader.GetString()!;
            reader.Read();
            merged[key] = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        }

        return merged ?? tags;
    }
}
