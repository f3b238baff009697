using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>Other writings of the same document.</summary>
internal static class Layouts
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Lines = new(Compact) { WriteIndented = true };

    public static byte[] Write(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString(Compact));

    public static byte[] Indent(byte[] document) => Encoding.UTF8.GetBytes(JsonNode.Parse(document)!.ToJsonString(Lines));

    public static byte[] Space(byte[] document)
    {
        var spaced = new StringBuilder();
        Space(spaced, JsonNode.Parse(document));
        return Encoding.UTF8.GetBytes(spaced.ToString());
    }

    public static byte[] Shuffle(byte[] document, Invention invention) => Write(Shuffle(JsonNode.Parse(document), invention)!);

    private static void Space(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject made:
                var members = made.ToArray();
                text.Append('{');
                for (var i = 0; i < members.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(JsonValue.Create(members[i].Key).ToJsonString(Compact)).Append(": ");
                    Space(text, members[i].Value);
                }

                text.Append('}');
                break;
            case JsonArray made:
                text.Append('[');
                for (var i = 0; i < made.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Space(text, made[i]);
                }

                text.Append(']');
                break;
            default:
                text.Append(node is null ? "null" : node.ToJsonString(Compact));
                break;
        }
    }

    private static JsonNode? Shuffle(JsonNode? node, Invention invention)
    {
        if (node is not JsonObject made)
            return node?.DeepClone();
        var members = made.ToArray();
        invention.Shuffle(members);
        return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shuffle(member.Value, invention))));
    }
}
