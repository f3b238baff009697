using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, what the reader finds on one event: everything that can be said without the other events.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DeclarationRules.EventNotPartial,
        DeclarationRules.EventNotRecord,
        DeclarationRules.VersionNotSemantic,
        DeclarationRules.DeclarationNotSupported,
        PropertyRules.PropertyTypeNotSupported,
        PropertyRules.PropertyNotInitializable,
        PropertyRules.PropertySettable,
        PropertyRules.JsonNameDuplicated,
        PropertyRules.RequiredWithInitializer,
        PropertyRules.PresenceUndecided,
        PropertyRules.DefaultNotLegal,
        ConstraintRules.AttributeNotSupported,
        ConstraintRules.AttributeArgumentInvalid,
        ConstraintRules.PatternNotSupported);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is null)
                return;
            // Events that share a nested record find the same in it: it is said once.
            var said = new System.Collections.Concurrent.ConcurrentDictionary<(string, Location), bool>();
            start.RegisterSymbolAction(context => Analyze(context, said), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, System.Collections.Concurrent.ConcurrentDictionary<(string, Location), bool> said)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (AttributeNames.Find(type, AttributeNames.TammaEvent) is not { } attribute)
            return;
        var sink = new FindingSink(diagnostic =>
        {
            if (said.TryAdd((diagnostic.Id, diagnostic.Location), value: true))
                context.ReportDiagnostic(diagnostic);
        });
        EventReader.Read(type, attribute, context.Compilation, sink, context.CancellationToken);
    }
}
