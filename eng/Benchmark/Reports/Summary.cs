using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;

namespace Tamma.EventGen.Benchmark.Reports;

/// <summary>The few numbers that people ask for first, as one table in Markdown: what the README shows.</summary>
internal static class Summary
{
    public static void Write(TextWriter output, Measurements measurements)
    {
        output.WriteLine("### In short");
        output.WriteLine();
        output.WriteLine("| | " + string.Join(" | ", DocumentKinds.AsWritten.Select(static kind => kind.ToString().ToLowerInvariant())) + " |");
        output.WriteLine("| --- | " + string.Join(" | ", DocumentKinds.AsWritten.Select(static _ => "---:")) + " |");
        Row("validate, ns", static (all, kind) => all.Find(Operation.Validate, kind, Contender.IsValid)?.Nanoseconds, "#,0");
        Row("of a bare Utf8JsonReader scan", static (all, kind) => all.Ratio(Operation.Validate, kind, Contender.IsValid, Contender.Scan));
        Row("times as fast as NJsonSchema", static (all, kind) => all.Ratio(Operation.Validate, kind, Contender.NJsonSchema, Contender.IsValid), "#,0");
        Row("times as fast as JSON.parse and ajv", static (all, kind) => all.Ratio(Operation.Validate, kind, Contender.AjvWithParse, Contender.IsValid), "#,0");
        Row("parse and validate, ns", static (all, kind) => all.Find(Operation.Parse, kind, Contender.TryParse)?.Nanoseconds, "#,0");
        Row("of System.Text.Json's generated code, which checks nothing", static (all, kind) => all.Ratio(Operation.Parse, kind, Contender.TryParse, Contender.Deserialize));
        Row("write, ns", static (all, kind) => all.Find(Operation.Write, kind, Contender.Write)?.Nanoseconds, "#,0");
        Row("of System.Text.Json's fast path", static (all, kind) => all.Ratio(Operation.Write, kind, Contender.Write, Contender.Serialize));
        output.WriteLine();

        void Row(string name, Func<Measurements, DocumentKind, double?> number, string format = "0.00") =>
            output.WriteLine($"| {name} | {string.Join(" | ", DocumentKinds.AsWritten.Select(kind => number(measurements, kind)?.ToString(format, CultureInfo.InvariantCulture) ?? ""))} |");
    }
}
