using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <summary>Reads and writes <c>IReadOnlySet&lt;T&gt;</c>, for which System.Text.Json has no metadata of its own.</summary>
/// <param name="set">Reads.</param>
/// <param name="items">Writes.</param>
internal sealed class ReadOnlySetConverter<T>(JsonTypeInfo<HashSet<T>> set, JsonTypeInfo<IEnumerable<T>> items) : JsonConverter<IReadOnlySet<T>>
{
    public override IReadOnlySet<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, set);

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, items);
}
