using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;
using Tamma.EventGen.Benchmark.Reports;

namespace Tamma.EventGen.Benchmark.Peers;

/// <summary>Blaze, a validator in C++, by its command line. It times itself: each document by itself, many times in turn, parsed before.</summary>
internal static partial class Blaze
{
    public static IEnumerable<Measurement> Measure(DocumentKind kind, int loops)
    {
        var subject = Subject.Of(kind);
        var folder = Directory.CreateTempSubdirectory("tamma-benchmark");
        try
        {
            var schema = Path.Combine(folder.FullName, "schema.json");
            File.WriteAllText(schema, subject.Contract.JsonSchema);
            if (Times(folder, schema, subject.Documents, loops) is { } times)
                return [new(Operation.Validate, kind, Contender.Blaze, times.Average() * 1000, null)];
            Console.Error.WriteLine($"Blaze did not validate the documents of the kind {kind}.");
            return [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // One line each, in microseconds: documents.jsonl[1]: PASS 0.476 +- 4.493 us (0.027)
    private static double[]? Times(DirectoryInfo folder, string schema, byte[][] documents, int loops)
    {
        var file = Path.Combine(folder.FullName, "documents.jsonl");
        using (var lines = File.Create(file))
        {
            foreach (var document in documents)
            {
                lines.Write(document);
                lines.WriteByte((byte)'\n');
            }
        }

        var output = NodePeers.Run(
            "",
            Path.Combine("node_modules", "@sourcemeta", "jsonschema", "npm", "cli.js"),
            "validate", schema, file, "--benchmark", "--loop", loops.ToString(CultureInfo.InvariantCulture), "--fast", "--format-assertion");
        var times = Passed().Matches(output ?? "").Select(match => double.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture)).ToArray();
        return times.Length == documents.Length ? times : null;
    }

    [GeneratedRegex(@"\]: PASS (?<time>[0-9.]+) \+-", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passed();
}
