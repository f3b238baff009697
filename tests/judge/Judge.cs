using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace Tamma.Judging;

/// <summary>
/// An independent verdict on documents: ajv with the project's formats. One process serves a test assembly, as a collection fixture;
/// it starts at the first question, so that a machine without Node.js fails each test with the sentence that says what to install.
/// </summary>
public sealed class Judge : IDisposable
{
    private readonly Lazy<JudgeProcess> _process = new(() => new JudgeProcess("judge.mjs"), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly Dictionary<string, int> _schemas = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Judges a document.</summary>
    /// <param name="schema">Text of the JSON Schema; compiled at its first use.</param>
    /// <param name="document">The document's bytes, whatever they are.</param>
    /// <returns>Every reason to refuse it, in no particular order; empty when it is valid.</returns>
    /// <exception cref="InvalidOperationException">The judge is not installed, or the schema is not valid.</exception>
    public IReadOnlyList<JudgeError> Validate(string schema, ReadOnlySpan<byte> document)
    {
        var text = Convert.ToBase64String(document);
        lock (_lock)
        {
            var request = new JsonObject { ["validate"] = Compile(schema), ["document"] = text };
            return _process.Value.Ask(request)["errors"]!.AsArray().Where(IsAReason).Select(Read).ToArray();
        }
    }

    /// <summary>Whether a document is valid: less than all reasons why not.</summary>
    /// <param name="schema">Text of the JSON Schema; compiled at its first use.</param>
    /// <param name="document">The document's bytes, whatever they are.</param>
    /// <exception cref="InvalidOperationException">The judge is not installed, or the schema is not valid.</exception>
    public bool IsValid(string schema, ReadOnlySpan<byte> document)
    {
        var text = Convert.ToBase64String(document);
        lock (_lock)
        {
            var request = new JsonObject { ["decide"] = Compile(schema), ["document"] = text };
            return _process.Value.Ask(request)["valid"]!.GetValue<bool>();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process.IsValueCreated)
            _process.Value.Dispose();
    }

    private int Compile(string schema)
    {
        if (_schemas.TryGetValue(schema, out var id))
            return id;
        id = _schemas.Count;
        _process.Value.Ask(new JsonObject { ["compile"] = schema, ["as"] = id });
        _schemas.Add(schema, id);
        return id;
    }

    /// <summary>A value that is an object or null is two branches: that it is not null is no reason, and neither is that both failed.</summary>
    private static bool IsAReason(JsonNode? error) =>
        error!["keyword"]!.GetValue<string>() != "anyOf" && !error["schemaPath"]!.GetValue<string>().EndsWith("/anyOf/1/type", StringComparison.Ordinal);

    private static JudgeError Read(JsonNode? error) =>
        new(error!["keyword"]!.GetValue<string>(), error["pointer"]!.GetValue<string>(), error["member"]?.GetValue<string>());
}
