using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;
using Tamma.EventGen.Benchmark.Reports;

namespace Tamma.EventGen.Benchmark.Peers;

/// <summary>ajv, which compiles a schema to JavaScript, in a Node.js process of its own: ajv.mjs measures.</summary>
internal static class Ajv
{
    public static IEnumerable<Measurement> Measure(DocumentKind kind, int milliseconds)
    {
        var subject = Subject.Of(kind);
        var request = new JsonObject
        {
            ["schema"] = subject.Contract.JsonSchema,
            ["documents"] = new JsonArray([.. subject.Documents.Select(document => JsonValue.Create(Convert.ToBase64String(document)))]),
            ["broken"] = Convert.ToBase64String(Broken.Of(subject.Documents[0])),
            ["milliseconds"] = milliseconds,
        };
        if (NodePeers.Run(request.ToJsonString(), "ajv.mjs") is not { } answer)
            yield break;
        var times = JsonNode.Parse(answer)!;
        yield return new(Operation.Validate, kind, Contender.Ajv, (double)times["parsed"]!, null);
        yield return new(Operation.Validate, kind, Contender.AjvWithParse, (double)times["bytes"]!, null);
    }
}
