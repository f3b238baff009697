using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>
/// Finds the way from every older version of an event to its record: a method of the record where there is one, else the step to the
/// next version, derived from both contracts.
/// </summary>
internal sealed class MigrationChain
{
    private const int ReasonLimit = 3;

    private readonly EventDeclaration _declaration;
    private readonly IReadOnlyList<OlderVersion> _versions;
    private readonly List<MigrationFinding> _findings = [];

    private MigrationChain(EventDeclaration declaration, IReadOnlyList<OlderVersion> versions)
    {
        _declaration = declaration;
        _versions = versions;
    }

    /// <summary>The migrations; none where there are findings, each of which is an error.</summary>
    public static EventMigrations Of(EventDeclaration declaration, IReadOnlyList<OlderVersion> versions, out IReadOnlyList<MigrationFinding> findings)
    {
        var chain = new MigrationChain(declaration, versions);
        chain.CheckMethods();
        var steps = versions.Select((version, index) => chain.StepFrom(version, index)).ToArray();
        findings = chain._findings;
        if (findings.Count > 0)
            return EventMigrations.None;
        return new EventMigrations(
            steps.Select(step => step!.Value.Step).ToEquatableArray(),
            versions.Select((version, index) => WayFrom(version, index, steps.Select(step => step!.Value).ToArray())).ToEquatableArray());
    }

    private static MigrationWay WayFrom(OlderVersion version, int index, (MigrationStep Step, int To)[] steps)
    {
        var way = new List<int>();
        for (var at = index; at < steps.Length; at = steps[at].To)
            way.Add(at);
        return new MigrationWay(
            version.Declaration!.Record.FullName,
            way.ToEquatableArray(),
            TrialDocument.Of(version.Declaration.Contract)?.ToString() ?? "{}");
    }

    /// <summary>Two methods from one version are an error of the compiler's, because their parameters are of one type.</summary>
    private void CheckMethods()
    {
        for (var i = 0; i < _declaration.MigrationMethods.Count; i++)
        {
            var method = _declaration.MigrationMethods[i];
            var from = PlaceOf(method.From);
            var to = method.To.Length == 0 ? _versions.Count : PlaceOf(method.To);
            var whyNot = from < 0 ? "no older version '" + method.From + "' is published"
                : method.WhyNot
                ?? (to < 0 ? "no older version '" + method.To + "' is published" : to <= from ? "it leads from '" + method.From + "' to '" + method.To + "', which is no later version" : null);
            if (whyNot is not null)
                _findings.Add(new MigrationFinding(MigrationRule.TargetInvalid, method.From, "", i, whyNot, ContractPlace.Version, method.To));
        }
    }

    private (MigrationStep Step, int To)? StepFrom(OlderVersion version, int index)
    {
        if (version.Declaration is not { } from)
        {
            Add(MigrationRule.Unreadable, version, index, version.WhyNot!, ContractPlace.Version);
            return null;
        }

        var method = _declaration.MigrationMethods.FirstOrDefault(candidate => string.Equals(candidate.From, version.Name, StringComparison.Ordinal));
        // What is wrong with a method is a finding already.
        if (method is not null)
        {
            var to = method.To.Length == 0 ? _versions.Count : PlaceOf(method.To);
            return TypeAt(to) is { } target ? (new MigrationStep(version.Name, from.Record.FullName, target.Record.FullName, Derived: null), to) : null;
        }

        if (TypeAt(index + 1) is not { } next)
            return null;
        if (DerivedStepReader.Read(from, next, out var obstacles) is { } derived)
            return (new MigrationStep(version.Name, from.Record.FullName, next.Record.FullName, derived), index + 1);
        var reasons = string.Join("; ", obstacles.Take(ReasonLimit).Select(obstacle => obstacle.Reason)) + (obstacles.Count > ReasonLimit ? "; and more" : "");
        Add(MigrationRule.Missing, version, index, reasons, obstacles[0].OlderPlace);
        return null;
    }

    private void Add(MigrationRule rule, OlderVersion version, int index, string reason, ContractPlace place) =>
        _findings.Add(new MigrationFinding(rule, version.Name, version.Version, Method: -1, reason, place, index + 1 < _versions.Count ? _versions[index + 1].Name : ""));

    private EventDeclaration? TypeAt(int index) => index < 0 ? null : index < _versions.Count ? _versions[index].Declaration : _declaration;

    private int PlaceOf(string name)
    {
        for (var i = 0; i < _versions.Count; i++)
        {
            if (string.Equals(_versions[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
