using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Reports;

/// <summary>What one contender needs for one document.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Document">The kind of documents.</param>
/// <param name="Contender">Who.</param>
/// <param name="Nanoseconds">Those of the fastest iteration, per document.</param>
/// <param name="Allocated">Bytes per document, or null where it isn't .NET's memory.</param>
internal sealed record Measurement(string Operation, DocumentKind Document, string Contender, double Nanoseconds, double? Allocated);
