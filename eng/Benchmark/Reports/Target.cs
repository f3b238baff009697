using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;

namespace Tamma.EventGen.Benchmark.Reports;

/// <summary>A goal, and what was measured.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="Document">The kind of documents.</param>
/// <param name="Measured">The ratio, or null where it was not measured.</param>
/// <param name="Goal">What it has to reach.</param>
/// <param name="Stretch">What would be better still, or null.</param>
/// <param name="IsAtLeast">Whether more is better.</param>
internal sealed record Target(string Of, DocumentKind Document, double? Measured, double Goal, double? Stretch = null, bool IsAtLeast = false)
{
    // There is no goal for names that never come again.
    private static readonly DocumentKind[] WithGoal = [.. Enum.GetValues<DocumentKind>().Except([DocumentKind.Renamed])];

    /// <summary>One row of a table in Markdown.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"| {Of} | {Document.ToString().ToLowerInvariant()} | {Measured:0.00} | {Sign} {Goal:0.00} | {(Stretch is null ? "" : Sign + " ")}{Stretch:0.00} | {Verdict} |");

    private string Sign => IsAtLeast ? "≥" : "≤";

    private string Verdict => Measured is null ? "not measured" : Reaches(Stretch) ? "stretch" : Reaches(Goal) ? "yes" : "**no**";

    /// <summary>All of them.</summary>
    public static IEnumerable<Target> All(Measurements measurements)
    {
        foreach (var kind in WithGoal)
        {
            var (goal, stretch) = ValidateGoal(kind);
            yield return new("validate / Utf8JsonReader scan", kind, measurements.Ratio(Operation.Validate, kind, Contender.IsValid, Contender.Scan), goal, stretch);
        }

        foreach (var kind in Enum.GetValues<DocumentKind>())
            yield return new("all errors of a valid document / scan", kind, measurements.Ratio(Operation.Validate, kind, Contender.Validate, Contender.Scan), 1.7);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("parse and validate / System.Text.Json deserialize", kind, measurements.Ratio(Operation.Parse, kind, Contender.TryParse, Contender.Deserialize), 0.35, 0.25);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("write / System.Text.Json fast path", kind, measurements.Ratio(Operation.Write, kind, Contender.Write, Contender.Serialize), 0.40, 0.28);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("write / the same, relaxed encoder", kind, measurements.Ratio(Operation.Write, kind, Contender.Write, Contender.SerializeRelaxed), 0.45, 0.32);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("NJsonSchema / validate", kind, measurements.Ratio(Operation.Validate, kind, Contender.NJsonSchema, Contender.IsValid), 50, 100, IsAtLeast: true);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("JSON.parse and ajv / validate", kind, measurements.Ratio(Operation.Validate, kind, Contender.AjvWithParse, Contender.IsValid), 15, 30, IsAtLeast: true);
        foreach (var kind in Enum.GetValues<DocumentKind>())
            yield return new("bytes allocated by validate", kind, measurements.Find(Operation.Validate, kind, Contender.IsValid)?.Allocated, 0);
        foreach (var kind in DocumentKinds.AsWritten)
            yield return new("bytes allocated by write", kind, measurements.Find(Operation.Write, kind, Contender.Write)?.Allocated, 0);
    }

    private static (double Goal, double Stretch) ValidateGoal(DocumentKind kind) => kind switch
    {
        DocumentKind.Webhook or DocumentKind.Full => (0.80, 0.55),
        DocumentKind.Spaced or DocumentKind.Indented => (0.75, 0.60),
        DocumentKind.Shuffled => (1.5, 1.1),
        _ => (0.40, 0.25),
    };

    private bool Reaches(double? bound) => IsAtLeast ? Measured >= bound : Measured <= bound;
}
