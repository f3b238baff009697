using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Package.Tests.Versions;

/// <summary>A kind of change that a record can undergo: a row of the specification in <c>record-changes.json</c>, as an event of its own.</summary>
internal sealed partial class RecordChange
{
    private readonly JsonNode _row;

    private RecordChange(JsonNode row) => _row = row;

    public string Id => (string)_row["id"]!;

    /// <summary>What changes, in the words of the table in docs/versioning.md.</summary>
    public string Change => (string)_row["change"]!;

    public string EventType => "ROW." + Id.Replace('-', '_').ToUpperInvariant() + ".CHANGED";

    /// <summary>The source file of its event.</summary>
    public string File => Id + ".cs";

    /// <summary>Whether the new record refuses a document of the old one.</summary>
    public bool Breaks => !(bool)_row["contained"]!["backward"]!;

    public string SchemaBefore => _row["schemaBefore"]!.ToJsonString();

    public string SchemaAfter => _row["schemaAfter"]!.ToJsonString();

    public string Before => Event("before", "1.0.0");

    /// <summary>The members that differ, each with those that it is in, from outside to inside; empty where no member does.</summary>
    public IReadOnlyList<string[]> ChangedMembers => [.. Changes([], _row["schemaBefore"], _row["schemaAfter"])];

    public static IReadOnlyList<RecordChange> All { get; } =
    [
        .. JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Commands.RepositoryRoot, "tests", "Tamma.EventGen.Generator.Tests", "Compatibility", "record-changes.json")))!["rows"]!
            .AsArray().Select(row => new RecordChange(row!)),
    ];

    public string After(string version) => Event("after", version);

    /// <summary>The C# name of the new record's property with a JSON name; the JSON name where there is none.</summary>
    public string PropertyOf(string jsonName) =>
        Regex.Match((string)_row["after"]!, $$"""JsonPropertyName\("{{jsonName}}"\)\].* (?<name>\w+) \{ get""", RegexOptions.NonBacktracking) is { Success: true } property ? property.Groups["name"].Value : jsonName;

    /// <summary>The specification's record with its namespace, its event and a converter that the package knows.</summary>
    private string Event(string side, string version)
    {
        var source = ((string)_row[side]!).Replace("StrictEnum<", "System.Text.Json.Serialization.JsonStringEnumConverter<", StringComparison.Ordinal);
        source = Namespace().Replace(source, "namespace ${name} {");
        return "using Tamma.Events;\n" + source.Replace("public sealed record Payload", $"[TammaEvent(\"{EventType}\", \"{version}\")]\npublic sealed partial record Payload", StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Changes(string[] path, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
            return [];
        if (before is JsonArray olds && after is JsonArray news && olds.Count == news.Count)
            return olds.Zip(news).SelectMany(pair => Changes(path, pair.First, pair.Second));
        if (before is not JsonObject old || after is not JsonObject @new)
            return [];
        return old.Concat(@new).Select(keyword => keyword.Key).Distinct(StringComparer.Ordinal)
            .SelectMany(keyword => keyword == "properties" ? ChangesOfMembers(path, old[keyword], @new[keyword]) : Changes(path, old[keyword], @new[keyword]));
    }

    private static IEnumerable<string[]> ChangesOfMembers(string[] path, JsonNode? before, JsonNode? after)
    {
        if (before is not JsonObject old || after is not JsonObject @new)
            yield break;
        foreach (var name in old.Concat(@new).Select(member => member.Key).Distinct(StringComparer.Ordinal))
        {
            string[] member = [.. path, name];
            var isSame = old.ContainsKey(name) && @new.ContainsKey(name) && JsonNode.DeepEquals(old[name], @new[name]);
            foreach (var change in isSame ? [] : Changes(member, old[name], @new[name]).DefaultIfEmpty(member))
                yield return change;
        }
    }

    [GeneratedRegex(@"namespace (?<name>\w+)\.V[12] \{", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();
}
