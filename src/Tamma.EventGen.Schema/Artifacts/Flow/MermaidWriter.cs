using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>
/// Writes a flow as a flowchart of Mermaid in a fenced block:
/// <code>
/// flowchart TD
///   n0["BRANCH.CREATED"]
///   c1(["APPROVAL.PROVIDED"])
///   c1 --> n0
/// </code>
/// Names are numbers, so that an author's text stands in labels only, where what could be markup is written as its code point.
/// </summary>
internal static class MermaidWriter
{
    /// <summary>The block; retries are dashed, what comes from outside is rounded.</summary>
    public static string Write(FlowDiagram diagram)
    {
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in diagram.Nodes)
            Declare(text, names, node.Key, node.Label, isInside: node.Aggregate is not null);
        foreach (var cause in diagram.Entries.Select(entry => entry.Cause).Distinct(StringComparer.Ordinal).OrderBy(cause => cause, StringComparer.Ordinal))
            Declare(text, names, cause, cause, isInside: false);
        foreach (var edge in diagram.Edges.Concat(diagram.Entries))
            text.Append("  ").Append(names[edge.Cause]).Append(edge.IsRetry ? " -.-> " : " --> ").Append(names[edge.Effect]).Append('\n');
        return text.Append("```\n").ToString();
    }

    private static void Declare(StringBuilder text, Dictionary<string, string> names, string key, string label, bool isInside)
    {
        var name = (isInside ? "n" : "c") + names.Count.ToString(CultureInfo.InvariantCulture);
        names.Add(key, name);
        text.Append("  ").Append(name).Append(isInside ? "[\"" : "([\"").Append(Label(label)).Append(isInside ? "\"]\n" : "\"])\n");
    }

    private static string Label(string label)
    {
        var line = ShownText.OnOneLine(label);
        var text = new StringBuilder();
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or ' ')
                text.Append(line[index]);
            else
                text.Append('#').Append(CodePoint(line, ref index).ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return text.ToString();
    }

    private static int CodePoint(string line, ref int index) =>
        char.IsHighSurrogate(line[index]) ? char.ConvertToUtf32(line, index++) : line[index];
}
