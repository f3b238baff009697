using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Generator.Tests.Compatibility;

/// <summary>A kind of change that a record can undergo, with its verdicts: a row of the specification in <c>record-changes.json</c>.</summary>
internal sealed partial class RecordChange
{
    public const string EventType = "RECORD.PAYLOAD.CHANGED";

    private readonly JsonElement _row;

    private RecordChange(JsonElement row) => _row = row;

    public static IReadOnlyDictionary<string, RecordChange> All { get; } = Read();

    public string Id => _row.GetProperty("id").GetString()!;

    /// <summary>What changes, in words.</summary>
    public string Change => _row.GetProperty("change").GetString()!;

    public bool NeedsAcknowledgement => _row.GetProperty("needsAcknowledgement").GetBoolean();

    public string SchemaBefore => _row.GetProperty("schemaBefore").GetRawText();

    public string SchemaAfter => _row.GetProperty("schemaAfter").GetRawText();

    /// <summary>The smallest step: patch, minor, major, never; "minor + ack", "minor*".</summary>
    public string Step(string policy) => _row.GetProperty("bump").GetProperty(policy).GetString()!;

    /// <summary>Whether some document breaks in that direction.</summary>
    public bool Breaks(string direction) => !_row.GetProperty("contained").GetProperty(direction).GetBoolean();

    /// <summary>The older source as an event.</summary>
    public string Before(string version) => Event(_row.GetProperty("before").GetString()!, version);

    /// <summary>The newer source as an event.</summary>
    public string After(string version) => Event(_row.GetProperty("after").GetString()!, version);

    /// <summary>The newer source with the acknowledgement of its hazard.</summary>
    public string AfterAcknowledged(string version)
    {
        var attribute = Id.StartsWith("remove-", StringComparison.Ordinal)
            ? "[Tamma.Events.Reserved(\"x\", \"nobody used it\")] "
            : "[Tamma.Events.AcceptedHazard(Tamma.Events.CompatibilityHazard.ReaderClosed, \"strict on purpose\")] ";
        return After(version).Replace("[Tamma.Events.TammaEvent", attribute + "[Tamma.Events.TammaEvent", StringComparison.Ordinal);
    }

    public override string ToString() => Id;

    private static Dictionary<string, RecordChange> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Tamma.EventGen.Generator.Tests", "Compatibility", "record-changes.json")));
        return document.RootElement.GetProperty("rows").EnumerateArray().Select(row => new RecordChange(row.Clone())).ToDictionary(row => row.Id, StringComparer.Ordinal);
    }

    private static string Event(string source, string version)
    {
        source = source.Replace("StrictEnum<", "System.Text.Json.Serialization.JsonStringEnumConverter<", StringComparison.Ordinal);
        source = Namespace().Replace(source, "namespace Rows {");
        return source.Replace("public sealed record Payload", $"[Tamma.Events.TammaEvent(\"{EventType}\", \"{version}\")] public sealed partial record Payload", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"namespace \S+ \{", RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();
}
