using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.Samples.IngestService;

/// <summary>The service as OpenAPI 3.1, whose schemas are JSON Schema 2020-12: each event's own, under its type and version.</summary>
internal static class ServiceDescription
{
    private const string Components = "#/components/schemas/";

    private static readonly Lazy<string> Written = new(() => Write().ToJsonString());

    /// <summary>The document.</summary>
    public static string Text => Written.Value;

    private static JsonObject Write()
    {
        var schemas = new JsonObject();
        var events = new JsonArray();
        foreach (var file in CatalogFiles.EventSchemas)
        {
            var schema = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            var name = NameOf(schema);
            AddSchema(schemas, name, schema);
            events.Add((JsonNode)Reference(name));
        }

        schemas["AnyEvent"] = new JsonObject { ["oneOf"] = events };
        schemas["Receipt"] = JsonNode.Parse("""{"type":"object","properties":{"accepted":{"type":"integer","minimum":1}},"required":["accepted"]}""");
        schemas["Problem"] = JsonNode.Parse("""
            {"type":"object","description":"Problem details (RFC 9457).","properties":{"type":{"type":"string","format":"uri"},"title":{"type":"string"},
             "status":{"type":"integer"},"detail":{"type":"string"},"errorsOmitted":{"type":"integer","minimum":1},
             "errors":{"type":"array","items":{"type":"object","properties":{"line":{"type":"integer","minimum":1},"eventType":{"type":"string"},
              "code":{"type":"string"},"pointer":{"type":"string","format":"json-pointer"},"member":{"type":"string"},"offset":{"type":"integer","minimum":0},
              "expected":{"type":"string"},"found":{"type":"string"}},"required":["line","code","pointer","offset","expected"]}}},"required":["type","title","status"]}
            """);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Event ingest", ["version"] = "1.0.0" },
            ["paths"] = new JsonObject
            {
                ["/events"] = new JsonObject { ["post"] = PostEvents() },
                ["/correlations/{correlationId}"] = new JsonObject { ["get"] = GetCorrelation() },
            },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    /// <summary>The type and version, which are constants of the schema.</summary>
    private static string NameOf(JsonObject schema) =>
        $"{schema["properties"]!["eventType"]!["const"]!.GetValue<string>()}-{schema["properties"]!["schemaVersion"]!["const"]!.GetValue<string>()}";

    /// <summary>A schema and its definitions, which are components of their own here: many a tool follows no other reference.</summary>
    private static void AddSchema(JsonObject schemas, string name, JsonObject schema)
    {
        var definitions = schema["$defs"]?.AsObject().ToArray() ?? [];
        foreach (var keyword in new[] { "$schema", "$id", "$defs" })
            schema.Remove(keyword);
        Rename(schema, name);
        schemas[name] = schema;
        foreach (var (definition, value) in definitions)
        {
            var copy = value!.DeepClone().AsObject();
            foreach (var keyword in new[] { "$schema", "$id" })
                copy.Remove(keyword);
            Rename(copy, name);
            schemas[$"{name}.{definition}"] = copy;
        }
    }

    private static void Rename(JsonNode? node, string name)
    {
        const string Definitions = "#/$defs/";
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Rename(item, name);
        }
        else if (node is JsonObject schema)
        {
            if (schema["$ref"] is JsonValue reference && reference.GetValue<string>() is { } target && target.StartsWith(Definitions, StringComparison.Ordinal))
                schema["$ref"] = $"{Components}{name}.{target[Definitions.Length..]}";
            foreach (var (_, value) in schema.ToArray())
                Rename(value, name);
        }
    }

    private static JsonObject PostEvents() => new()
    {
        ["summary"] = "Accepts events: all of the request, or none.",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = Reference("AnyEvent") },
                ["application/jsonl"] = EventsOnLines(),
                ["application/x-ndjson"] = EventsOnLines(),
            },
        },
        ["responses"] = new JsonObject
        {
            ["202"] = Response("The events were accepted.", "application/json", "Receipt"),
            ["400"] = Response("There is no event.", "application/problem+json", "Problem"),
            ["413"] = Response("The body is too large.", "application/problem+json", "Problem"),
            ["415"] = Response("The body is of another type.", "application/problem+json", "Problem"),
            ["422"] = Response("An event is not valid; every error is told.", "application/problem+json", "Problem"),
            ["429"] = Response("There were too many requests.", "application/problem+json", "Problem"),
        },
    };

    private static JsonObject EventsOnLines() => new() { ["schema"] = new JsonObject { ["type"] = "string", ["description"] = "One event on each line." } };

    private static JsonNode GetCorrelation() => JsonNode.Parse("""
        {"summary":"Tells what led to what in one workflow.",
         "parameters":[{"name":"correlationId","in":"path","required":true,"schema":{"type":"string"}}],
         "responses":{"200":{"description":"The workflow's events as a tree.","content":{"text/plain":{"schema":{"type":"string"}}}},
          "404":{"description":"None of its events is known.","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}},
          "429":{"description":"There were too many requests.","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}
        """)!;

    private static JsonObject Response(string description, string mediaType, string schema) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = Reference(schema) } },
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = Components + name };
}
