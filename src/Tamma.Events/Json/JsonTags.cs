using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Tamma.Events.Json;

/// <summary>Members of a payload as tags of its envelope; generated code stands on it. A tag says what the member's JSON says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTags
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _idle;

    /// <summary>Adds the members to the tags.</summary>
    /// <typeparam name="T">The payload's record.</typeparam>
    /// <param name="tags">The tags that are there, or null; they are left as they are.</param>
    /// <param name="value">The payload.</param>
    /// <param name="write">Writes each tagged member that is not null: the tag's key as the name, then a string, a number, true or false.</param>
    /// <returns>All tags; of two with one key, the payload's. What was given, where no member is written.</returns>
    /// <exception cref="ArgumentException">A member holds what its contract can't express.</exception>
    public static IReadOnlyDictionary<string, string>? Merge<T>(IReadOnlyDictionary<string, string>? tags, T value, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        // Taken, not shared: what is written may be the caller's code.
        var output = _idle ?? new ArrayBufferWriter<byte>();
        _idle = null;
        output.ResetWrittenCount();
        JsonOutput.WritePayload(output, (Value: value, Write: write), static (writer, state) =>
        {
            writer.WriteStartObject();
            state.Write(writer, state.Value);
            writer.WriteEndObject();
        });
        var merged = Merge(tags, output.WrittenSpan);
        // What a thread keeps is small.
        if (output.Capacity <= 4096)
            _idle = output;
        return merged;
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
