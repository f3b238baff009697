using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;

namespace Tamma.EventGen.Benchmark.Reports;

/// <summary>Writes the measurements as tables in Markdown, one for each operation.</summary>
internal static class Tables
{
    public static void Write(TextWriter output, Measurements measurements)
    {
        var subjects = Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, Subject.Of);
        var read = subjects.ToDictionary(pair => pair.Key, pair => pair.Value.Documents.Average(document => document.Length));
        var written = subjects.ToDictionary(pair => pair.Key, pair => pair.Value.WrittenSize);
        Write(output, "Validate: from bytes to a verdict", measurements, Operation.Validate, read, Contender.Scan, "scan");
        Write(output, "Parse: from bytes to an object", measurements, Operation.Parse, read, Contender.Deserialize, "System.Text.Json");
        Write(output, "Write: from an object to bytes", measurements, Operation.Write, written, Contender.Serialize, "System.Text.Json");
        Write(output, "Read: from bytes to an event in its envelope, by type and version", measurements, Operation.Read, read, Contender.Deserialize, "System.Text.Json");
    }

    private static void Write(TextWriter output, string title, Measurements measurements, string operation, Dictionary<DocumentKind, double> sizes, string yardstick, string shortName)
    {
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine($"| document | | ns | MB/s | allocated, bytes | / {shortName} |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var ofDocument in measurements.Of(operation).GroupBy(measurement => measurement.Document).OrderBy(group => group.Key))
        {
            foreach (var measurement in ofDocument)
                output.WriteLine(Row(measurement, sizes[ofDocument.Key], measurements.Ratio(operation, ofDocument.Key, measurement.Contender, yardstick)));
        }

        output.WriteLine();
    }

    private static string Row(Measurement measurement, double size, double? ratio)
    {
        // Protocol Buffers have fewer bytes: those per second say nothing beside JSON's.
        var speed = string.Equals(measurement.Contender, Contender.Protobuf, StringComparison.Ordinal) ? "" : (size * 1000 / measurement.Nanoseconds).ToString("#,0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name(measurement.Document)}, {size:#,0} B | {measurement.Contender} | {measurement.Nanoseconds:#,0} | {speed} | {measurement.Allocated:#,0} | {ratio:0.00} |");
    }

    private static string Name(DocumentKind kind) => kind.ToString().ToLowerInvariant();
}
