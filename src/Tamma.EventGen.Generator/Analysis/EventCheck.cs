using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Some rules on one event, about one topic.</summary>
internal abstract class EventCheck
{
    /// <summary>What it may report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Rules { get; }

    /// <summary>Reports what there is to say of an event.</summary>
    public abstract void Check(AnalyzedEvent read);
}
