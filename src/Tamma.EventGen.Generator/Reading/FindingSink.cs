using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Takes what a reader finds: the analyzer reports it, the generator only wants to know whether the event can be represented.
/// </summary>
/// <param name="report">Takes the diagnostics; null where nobody wants them.</param>
/// <param name="compilation">What is read; null where nobody wants diagnostics.</param>
internal sealed class FindingSink(Action<Diagnostic>? report, Compilation? compilation = null)
{
    /// <summary>Whether a finding stands in the way of a contract.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Where a finding in another project goes; null before anything there is read.</summary>
    public FindingPlace? Place { get; set; }

    /// <summary>A finding that leaves the event representable. How another project is written is not this one's to say.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        if (report is not null && !IsElsewhere(location))
            report(Diagnostic.Create(rule, location, arguments));
    }

    /// <summary>A finding because of which nothing can be generated.</summary>
    public void Refuse(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        IsRefused = true;
        report?.Invoke(IsElsewhere(location) ? Place!.Create(rule, arguments, CancellationToken.None) : Diagnostic.Create(rule, location, arguments));
    }

    /// <summary>Nothing can be generated, and the compiler itself says why.</summary>
    public void Refuse() => IsRefused = true;

    private bool IsElsewhere(Location location) => Place is not null && compilation is not null && !(location.SourceTree is { } file && compilation.ContainsSyntaxTree(file));
}
