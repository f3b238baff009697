using System;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Takes what a reader finds: the analyzer reports it, the generator only wants to know whether the event can be represented.
/// </summary>
internal sealed class FindingSink(Action<Diagnostic>? report)
{
    /// <summary>Whether a finding stands in the way of a contract.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>A finding that leaves the event representable.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        report?.Invoke(Diagnostic.Create(rule, location, arguments));

    /// <summary>A finding because of which nothing can be generated.</summary>
    public void Refuse(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        IsRefused = true;
        Report(rule, location, arguments);
    }

    /// <summary>Nothing can be generated, and the compiler itself says why.</summary>
    public void Refuse() => IsRefused = true;
}
