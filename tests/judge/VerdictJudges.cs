using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace Tamma.Judging;

/// <summary>
/// Two independent verdicts on many documents at once, ajv's and Hyperjump's, both with the project's formats. The process judges while
/// its caller does something else.
/// </summary>
public sealed class VerdictJudges : IDisposable
{
    private readonly Lazy<JudgeProcess> _process = new(() => new JudgeProcess("verdicts.mjs"), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The processor time that the judges took, in seconds: ajv's, and Hyperjump's.</summary>
    public (double Ajv, double Hyperjump) Seconds { get; private set; }

    /// <summary>Takes a schema for the documents that follow.</summary>
    /// <exception cref="InvalidOperationException">The judges are not installed, or one of them can't read the schema.</exception>
    public void Compile(string schema) => _process.Value.Ask(new JsonObject { ["schema"] = schema });

    /// <summary>Begins to judge documents, whatever their bytes are.</summary>
    public void Begin(IEnumerable<byte[]> documents) =>
        _process.Value.Send(new JsonObject { ["documents"] = new JsonArray([.. documents.Select(document => (JsonNode)Convert.ToBase64String(document))]) });

    /// <summary>Whether each of the documents is valid, of those that were begun first.</summary>
    public (bool[] Ajv, bool[] Hyperjump) End()
    {
        var answer = _process.Value.Receive();
        var seconds = answer["seconds"]!.AsArray().Select(time => time!.GetValue<double>()).ToArray();
        Seconds = (seconds[0], seconds[1]);
        return (Verdicts(answer["ajv"]), Verdicts(answer["hyperjump"]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process.IsValueCreated)
            _process.Value.Dispose();
    }

    private static bool[] Verdicts(JsonNode? answer) => [.. answer!.GetValue<string>().Select(verdict => verdict == '1')];
}
