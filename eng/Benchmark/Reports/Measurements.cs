using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Benchmark.Documents;

namespace Tamma.EventGen.Benchmark.Reports;

/// <summary>All that was measured in one run.</summary>
internal sealed class Measurements(IReadOnlyList<Measurement> all)
{
    public IEnumerable<Measurement> Of(string operation) => all.Where(measurement => string.Equals(measurement.Operation, operation, StringComparison.Ordinal));

    public Measurement? Find(string operation, DocumentKind document, string contender) =>
        Of(operation).FirstOrDefault(measurement => measurement.Document == document && string.Equals(measurement.Contender, contender, StringComparison.Ordinal));

    /// <summary>How many times as long as another one takes, or null where one of them was not measured.</summary>
    public double? Ratio(string operation, DocumentKind document, string contender, string other) =>
        Find(operation, document, contender)?.Nanoseconds / Find(operation, document, other)?.Nanoseconds;
}
