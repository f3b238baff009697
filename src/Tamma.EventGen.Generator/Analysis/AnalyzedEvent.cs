using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Generator.Referenced;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>One annotated record as its checks see it: what was read, what stands beside it, and where diagnostics go.</summary>
internal sealed class AnalyzedEvent
{
    private readonly SymbolAnalysisContext _context;
    private readonly Lazy<PublishedIndex<PublishedContract>> _published;
    private readonly Lazy<ReferencedDocumentation> _documentation;
    private readonly ConcurrentDictionary<(string, Location, string), bool> _said;

    private AnalyzedEvent(
        SymbolAnalysisContext context,
        AttributeData attribute,
        CompatibilityOptions options,
        Lazy<PublishedIndex<PublishedContract>> published,
        Lazy<ReferencedDocumentation> documentation,
        ConcurrentDictionary<(string, Location, string), bool> said)
    {
        (_context, Attribute, Options, _published, _documentation, _said) = (context, attribute, options, published, documentation, said);
        var findings = new List<Diagnostic>();
        var read = EventReader.Read(Record, attribute, context.Compilation, new FindingSink(findings.Add, context.Compilation), context.CancellationToken, Symbols);
        if (read is { WordsElsewhere.Count: > 0 })
            read = documentation.Value.Complete(read);
        Declaration = read is null ? null : read with { Contract = read.Contract with { BaseUri = options.SchemaBaseUri } };
        Findings = findings;
    }

    /// <summary>The record.</summary>
    public INamedTypeSymbol Record => (INamedTypeSymbol)_context.Symbol;

    /// <summary>What it is compiled with.</summary>
    public Compilation Compilation => _context.Compilation;

    /// <summary>Its attribute.</summary>
    public AttributeData Attribute { get; }

    /// <summary>What the reader found.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The event as declared, with the project's base URI; null where no contract can be generated.</summary>
    public EventDeclaration? Declaration { get; }

    /// <summary>Where the contract's parts are declared.</summary>
    public DeclaredSymbols Symbols { get; } = new();

    /// <summary>The members that are declared in the project. How those of another are written is not for this one to say.</summary>
    public IEnumerable<ReadMember> Members => Symbols.Members.Where(member => !OtherProjects.IsElsewhere(member.Symbol, Compilation));

    /// <summary>What the project says of its contracts.</summary>
    public CompatibilityOptions Options { get; }

    /// <summary>What the project and its folders say of everything else.</summary>
    public AnalyzerConfigOptionsProvider ConfigOptions => _context.Options.AnalyzerConfigOptionsProvider;

    /// <summary>Says that nobody waits any more.</summary>
    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>Reads an event; null where the symbol is none.</summary>
    public static AnalyzedEvent? Of(
        SymbolAnalysisContext context,
        CompatibilityOptions options,
        Lazy<PublishedIndex<PublishedContract>> published,
        Lazy<ReferencedDocumentation> documentation,
        ConcurrentDictionary<(string, Location, string), bool> said) =>
        EventAttribute.Find(context.Symbol) is { } attribute ? new AnalyzedEvent(context, attribute, options, published, documentation, said) : null;

    /// <summary>The published contracts of an event type.</summary>
    public IReadOnlyList<PublishedContract> PublishedOf(string eventType) => _published.Value.Of(eventType);

    /// <summary>Whether the build has the documentation file of a referenced assembly.</summary>
    public bool HasDocumentationOf(string assembly) => _documentation.Value.Has(assembly);

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Diagnostic diagnostic) => _context.ReportDiagnostic(diagnostic);

    /// <summary>Reports once what is wrong with a property: at the location, or at what leads to it where another project declares it.</summary>
    public void ReportOnce(DiagnosticDescriptor rule, IPropertySymbol property, Location location, params object[] arguments) => ReportOnce(
        OtherProjects.IsElsewhere(property, Compilation) ? Symbols.PlaceOf(property)!.Create(rule, arguments, Cancellation) : Diagnostic.Create(rule, location, arguments));

    /// <summary>Reports what may be found by several events, once.</summary>
    public void ReportOnce(Diagnostic diagnostic)
    {
        // All that another project's types have is said at one place.
        var message = FindingPlace.IsElsewhere(diagnostic.Properties) ? diagnostic.GetMessage(CultureInfo.InvariantCulture) : "";
        if (_said.TryAdd((diagnostic.Id, diagnostic.Location, message), value: true))
            Report(diagnostic);
    }
}
