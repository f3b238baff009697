using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Json;

/// <summary>Equality of values, as JSON Schema has it (2020-12 core, section 4.2.2): 1 and 1.0 are equal, and the order of members doesn't count.</summary>
internal static class JsonEquality
{
    /// <summary>A text that equal values share.</summary>
    public static string Canonical(JsonValue value) => JsonWriter.WriteCompact(Normalize(value));

    private static JsonValue Normalize(JsonValue value) => value switch
    {
        JsonNumber number when ExactNumber.TryParse(number.Text, out var exact) => new JsonNumber(exact),
        JsonArray array => new JsonArray(array.Items.Select(Normalize)),
        JsonObject o => new JsonObject(o.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JsonMember(member.Name, Normalize(member.Value)))),
        _ => value,
    };
}
