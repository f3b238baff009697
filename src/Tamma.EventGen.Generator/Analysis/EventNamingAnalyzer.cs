using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports names that are not as the project wants them. No name keeps a contract from being generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventNamingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the name which was probably meant.</summary>
    internal const string Suggestion = "Suggestion";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        NamingRules.EventTypeMalformed,
        NamingRules.AggregateUnknown,
        NamingRules.EventNameNotPast,
        NamingRules.RecordNameUnrelated,
        NamingRules.EnumNamesMixed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is not null)
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Enum)
            AnalyzeEnum(context, type);
        else if (AttributeNames.Find(type, AttributeNames.TammaEvent) is { } attribute && AttributeArguments.TextAt(attribute, 0) is { } eventType)
            AnalyzeEvent(context, type, attribute, eventType);
    }

    private static void AnalyzeEvent(SymbolAnalysisContext context, INamedTypeSymbol record, AttributeData attribute, string eventType)
    {
        var policy = NamingOptions.Of(context.Options.AnalyzerConfigOptionsProvider, attribute.ApplicationSyntaxReference?.SyntaxTree);
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
                Report(NamingRules.EventNameNotPast, eventType, last, "says not what has happened: end it with a past participle, such as CREATED, or a status (SUCCESS, FAILED, PENDING, TIMEOUT, RETRY)");
                break;
            case EventNameFault.StatusOfNothing:
                Report(NamingRules.EventNameNotPast, eventType, last, "is a status, and nothing says of what: put a segment before it, such as '" + segments[0] + ".BUILD." + last + "'");
                break;
        }

        if (!RecordName.Fits(record.Name, eventType))
            context.ReportDiagnostic(Diagnostic.Create(NamingRules.RecordNameUnrelated, Locations.Of(record), record.Name, eventType, RecordName.Of(eventType)));

        void Report(DiagnosticDescriptor rule, params object[] arguments) => context.ReportDiagnostic(Diagnostic.Create(
            rule,
            Locations.OfArgument(attribute, 0, context.CancellationToken),
            ImmutableDictionary<string, string?>.Empty.Add(Suggestion, EventNameSuggestion.Of(eventType, policy)),
            arguments));
    }

    private static void AnalyzeEnum(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!EnumTypes.IsText(type))
            return;
        if (NameStyle.Difference(EnumTypes.MembersOf(type).Select(member => member.JsonName)) is var (name, other))
            context.ReportDiagnostic(Diagnostic.Create(NamingRules.EnumNamesMixed, Locations.Of(type), type.Name, name, other));
    }
}
