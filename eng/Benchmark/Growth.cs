using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Tamma.EventGen.Benchmark.Contracts;

namespace Tamma.EventGen.Benchmark;

/// <summary>Whether the cost grows as the document does: from 1 KB to 100 MB, in several directions.</summary>
internal static class Growth
{
    // A pass that is proportional to the square would have 2; caches and hash tables that outgrow them cost something.
    private const double Steepest = 1.3;

    private const int Smallest = 100_000;

    // Of small documents so many that their time can be read.
    private const int BytesAtOnce = 3_000_000;

    private const int Rounds = 3;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private static readonly (string Name, Func<int, string> Document)[] Directions =
    [
        ("one text, with escapes", static size => Repeat(size, "{\"text\":\"", static _ => "a line of text, with \\\"quotes\\\" and its end\\n", "\"}")),
        ("records in a list", static size => Repeat(size, "{\"files\":[", static i => (i == 0 ? "" : ",") + Invariant($$"""{"path":"src/{{i}}.cs","additions":{{i % 977}},"deletions":3,"coverage":0.25,"size":{{i}}}"""), "]}")),
        ("names in a map", static size => Repeat(size, "{\"counts\":{", static i => (i == 0 ? "" : ",") + Invariant($"\"name-{i}\":{i}"), "}}")),
        ("unknown members", static size => Repeat(size, "{\"files\":[]", static i => Invariant($",\"member-{i}\":[{i},null,\"text\"]"), "}")),
        ("white space", static size => Repeat(size, "{", static _ => " \r\n\t", "}")),
    ];

    /// <summary>Prints a table in Markdown.</summary>
    /// <returns>Whether every way is linear.</returns>
    public static bool Report(TextWriter output)
    {
        output.WriteLine("| what grows | operation | " + string.Join(" | ", Sizes.Select(size => Invariant($"{size / 1000:#,0} KB"))) + " | exponent | linear |");
        output.WriteLine("| --- | --- | " + string.Concat(Sizes.Select(_ => "---: | ")) + "---: | --- |");
        var isLinear = true;
        foreach (var (name, document) in Directions)
        {
            var documents = Sizes.Select(size => Encoding.UTF8.GetBytes(document(size))).ToArray();
            foreach (var (operation, run) in Operations())
                isLinear &= Report(output, name, operation, [.. documents.Select(bytes => Time(bytes, run) / bytes.Length)]);
        }

        return isLinear;
    }

    private static IEnumerable<(string Name, Func<byte[], bool> Run)> Operations()
    {
        yield return ("IsValid", static document => GrowingEvent.Contract.IsValid(document));
        yield return ("Validate", static document => GrowingEvent.Contract.Validate(document).Count == 0);
        yield return ("TryParse", static document => GrowingEvent.Contract.TryParse(document, out _));
    }

    // Times are of one byte: where they stay the same, the exponent is 1.
    private static bool Report(TextWriter output, string name, string operation, double[] times)
    {
        var first = Array.IndexOf(Sizes, Smallest);
        var exponent = 1 + (Math.Log(times[^1] / times[first]) / Math.Log((double)Sizes[^1] / Sizes[first]));
        var isLinear = exponent <= Steepest;
        output.WriteLine(Invariant($"| {name} | {operation} | {string.Join(" | ", times.Select(time => Invariant($"{1000 / time:#,0} MB/s")))} | {exponent:0.00} | {(isLinear ? "yes" : "**no**")} |"));
        return isLinear;
    }

    // Nanoseconds of processor time, the best of several times: what the collector or another program takes is not the document's.
    private static double Time(byte[] document, Func<byte[], bool> run)
    {
        var calls = 1 + (BytesAtOnce / document.Length);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < calls; i++)
            {
                if (!run(document))
                    throw new InvalidOperationException("A document of the benchmark is refused.");
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begin).TotalNanoseconds / calls);
        }

        return best;
    }

    private static string Repeat(int size, string begin, Func<int, string> part, string end)
    {
        var text = new StringBuilder(size + 100).Append(begin);
        for (var i = 0; text.Length < size; i++)
            text.Append(part(i));
        return text.Append(end).ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
