using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which names of an event are not as the project wants them. No name keeps a contract from being generated.</summary>
internal sealed class EventNamingCheck : EventCheck
{
    /// <summary>The property of a diagnostic that holds the name which was probably meant.</summary>
    internal const string Suggestion = "Suggestion";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        NamingRules.EventTypeMalformed,
        NamingRules.AggregateUnknown,
        NamingRules.EventNameNotPast,
        NamingRules.EventNameAbbreviated,
        NamingRules.RecordNameUnrelated);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (EventAttribute.TypeOf(read.Attribute) is not { } eventType)
            return;
        var policy = NamingOptions.Of(read.ConfigOptions, read.Attribute.ApplicationSyntaxReference?.SyntaxTree);
        var suggestion = EventNameSuggestion.Of(eventType, policy);
        var segments = eventType.Split('.');
        var last = segments[segments.Length - 1];
        switch (EventTypeName.FaultOf(eventType, policy))
        {
            case EventNameFault.Malformed:
                Report(NamingRules.EventTypeMalformed, eventType, policy.Form);
                return;
            case EventNameFault.AggregateUnknown:
                Report(NamingRules.AggregateUnknown, eventType, segments[0], string.Join(", ", policy.Aggregates));
                break;
            case EventNameFault.NotPast:
                Report(NamingRules.EventNameNotPast, eventType, last, "doesn't say what has happened: end it with a past participle, such as CREATED, or a status (" + string.Join(", ", EventTypeName.Statuses) + ")");
                break;
            case EventNameFault.StatusOfNothing:
                Report(NamingRules.EventNameNotPast, eventType, last, "is a status, and nothing says of what: put a segment before it, such as '" + segments[0] + ".BUILD." + last + "'");
                break;
            case EventNameFault.Abbreviated:
                var abbreviation = policy.AbbreviationIn(segments)!.Value;
                Report(NamingRules.EventNameAbbreviated, eventType, abbreviation.Key, abbreviation.Value);
                break;
        }

        // Of a name at fault, the record may have the one that was meant already.
        if (!RecordName.Fits(read.Record.Name, eventType) && !(suggestion is not null && RecordName.Fits(read.Record.Name, suggestion)))
            read.Report(Diagnostic.Create(NamingRules.RecordNameUnrelated, Locations.Of(read.Record), read.Record.Name, eventType, RecordName.Of(suggestion ?? eventType)));

        void Report(DiagnosticDescriptor rule, params object[] arguments) => read.Report(Diagnostic.Create(
            rule,
            Locations.OfArgument(read.Attribute, 0, read.Cancellation),
            ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion),
            arguments));
    }
}
