using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which older versions of an event can't become its record, and what is wrong with its methods that migrate.</summary>
internal sealed class MigrationCheck : EventCheck
{
    /// <summary>The property of a diagnostic that holds a method with everything filled in that can be derived.</summary>
    internal const string Scaffold = "Scaffold";

    private readonly LastResults<EventDeclaration, EventHistory> _histories = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        MigrationRules.MigrationMissing,
        MigrationRules.MigrationTargetInvalid,
        MigrationRules.OlderVersionUnreadable);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (read.Declaration is null)
            return;
        var declaration = MigrationReader.Read(read.Declaration, read.Record, read.Compilation, read.Cancellation);
        var published = read.PublishedOf(declaration.Contract.EventType);
        var history = _histories.Of(declaration, declaration, published, () => EventHistory.Of(declaration, published.Select(file => file.Contract)));
        foreach (var finding in history.Findings)
            read.Report(Create(finding, history, published, read));
    }

    private static Diagnostic Create(MigrationFinding finding, EventHistory history, IReadOnlyList<PublishedContract> published, AnalyzedEvent read)
    {
        var record = read.Record;
        var location = finding.Method < 0
            ? Locations.OfVersion(read.Attribute, read.Cancellation)
            : MigrationReader.MethodsOf(record, read.Cancellation).ElementAt(finding.Method).Identifier.GetLocation();
        var contract = published.FirstOrDefault(file => string.Equals(file.Contract.Version, finding.Version, StringComparison.Ordinal));
        var to = finding.To.Length == 0 ? record.Name : finding.To;
        var additional = contract is null ? [] : new[] { contract.LocationOf(finding.Published) };
        return finding.Rule switch
        {
            MigrationRule.Missing => Diagnostic.Create(
                MigrationRules.MigrationMissing,
                location,
                additional,
                ImmutableDictionary<string, string?>.Empty.Add(Scaffold, MigrationScaffold.Write(history, finding)),
                record.Name,
                finding.Version,
                to,
                finding.Reason,
                finding.From,
                WrittenName.OfType(to)),
            MigrationRule.TargetInvalid => Diagnostic.Create(MigrationRules.MigrationTargetInvalid, location, record.Name, finding.From, finding.Reason, WrittenName.OfType(record.Name)),
            _ => Diagnostic.Create(MigrationRules.OlderVersionUnreadable, location, additional, record.Name, finding.Version, finding.Reason),
        };
    }
}
