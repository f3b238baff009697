using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>The two views of a contract as JSON Schema: derived from its document, and not from the model that is under test.</summary>
internal static class ViewSchemas
{
    // The judge has no limits of its own for the widths of numbers; those of integers always stand in the contract.
    private static readonly string[] Unjudged = ["discriminator", "title", "$id"];

    /// <summary>What readers take: the contract itself.</summary>
    public static JsonObject Reader(EventContract contract)
    {
        var schema = JsonNode.Parse(ContractWriter.WriteCompact(contract))!.AsObject();
        Strip(schema);
        return schema;
    }

    /// <summary>What writers write: no member that is not declared, and each that can't be null or has a default.</summary>
    public static JsonObject Writer(EventContract contract)
    {
        var schema = Reader(contract);
        Close(schema);
        foreach (var definition in schema["$defs"] as JsonObject ?? [])
            Close(definition.Value!.AsObject());
        return schema;
    }

    private static void Close(JsonObject definition)
    {
        var properties = definition["properties"]!.AsObject();
        var required = (definition["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>());
        var present = properties.Where(p => p.Value!.AsObject().Remove("default") || !TakesNull(p.Value.AsObject())).Select(p => p.Key);
        var all = required.Union(present, StringComparer.Ordinal).Select(name => (JsonNode)name).ToArray();
        definition["additionalProperties"] = false;
        definition.Remove("required");
        if (all.Length > 0)
            definition["required"] = new JsonArray(all);
    }

    private static bool TakesNull(JsonObject schema) => schema switch
    {
        { Count: 0 } => true,
        _ when schema["type"] is JsonArray names => names.Any(IsNull),
        _ => (schema["anyOf"] ?? schema["oneOf"]) is JsonArray branches && branches.Any(branch => IsNull(branch!["type"])),
    };

    private static bool IsNull(JsonNode? name) => name is JsonValue value && value.GetValue<string>() == "null";

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Strip(item);
        }

        if (node is not JsonObject schema)
            return;
        if (schema["format"] is JsonValue format)
            ReplaceFormat(schema, format.GetValue<string>());
        foreach (var name in schema.Select(member => member.Key).ToArray())
        {
            if (Unjudged.Contains(name) || name.StartsWith("x-tamma-", StringComparison.Ordinal))
                schema.Remove(name);
            else if (name is not ("enum" or "const"))
                Strip(schema[name]);
        }
    }

    private static void ReplaceFormat(JsonObject schema, string format)
    {
        var isInteger = format.Contains("int", StringComparison.Ordinal);
        if (!isInteger && format is not ("float" or "half"))
            return;
        schema.Remove("format");
        if (isInteger)
            return;
        var limit = format == "half" ? 65504 : (double)float.MaxValue;
        schema["minimum"] ??= -limit;
        schema["maximum"] ??= limit;
    }
}
