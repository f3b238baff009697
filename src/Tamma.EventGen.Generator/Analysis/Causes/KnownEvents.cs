using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Causes;

/// <summary>The event types that a cause may name beside the project's own.</summary>
internal sealed class KnownEvents
{
    private readonly HashSet<string> _external;
    private readonly Lazy<HashSet<string>> _referenced;

    public KnownEvents(Compilation compilation)
    {
        _external = new HashSet<string>(ExternalOf(compilation.Assembly), StringComparer.Ordinal);
        // Costs the attributes of each reference, and is asked for only where a name is known from nowhere else.
        _referenced = new Lazy<HashSet<string>>(() => new HashSet<string>(
            compilation.SourceModule.ReferencedAssemblySymbols.Where(UsesEvents).SelectMany(EventsOf),
            StringComparer.Ordinal));
    }

    /// <summary>Whether it is an event of a referenced assembly, or one that is declared as external here or there.</summary>
    public bool Contains(string eventType) => _external.Contains(eventType) || _referenced.Value.Contains(eventType);

    private static bool UsesEvents(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => string.Equals(reference.Name, "Tamma.Events", StringComparison.Ordinal)));

    private static IEnumerable<string> EventsOf(IAssemblySymbol assembly) => ExternalOf(assembly).Concat(TypesNamedBy(assembly, AttributeNames.EventContract));

    private static IEnumerable<string> ExternalOf(IAssemblySymbol assembly) => TypesNamedBy(assembly, AttributeNames.ExternalEvent);

    private static IEnumerable<string> TypesNamedBy(IAssemblySymbol assembly, string attributeName) => assembly.GetAttributes()
        .Where(attribute => string.Equals(AttributeNames.NameOf(attribute), attributeName, StringComparison.Ordinal))
        .Select(attribute => AttributeArguments.TextAt(attribute, 0))
        .OfType<string>();
}
