using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, a sensitive member that nothing hides when its record is printed: any record's, since the generator masks any that it can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveShownAnalyzer : TammaAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnnotationRules.SensitiveShown);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterSymbolAction(Analyze, SymbolKind.Property);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        // What a record prints: its public members that can be read, and no indexer.
        if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, ContainingType.IsRecord: true }
            && SensitiveReader.IsSensitive(property, context.Compilation)
            && WhyShown(property, context.Compilation, context.CancellationToken) is { } why)
            context.ReportDiagnostic(Diagnostic.Create(AnnotationRules.SensitiveShown, Locations.Of(property), property.Name, why));
    }

    private static string? WhyShown(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        if (!SensitiveReader.PrintsItself(property.ContainingType) && SensitiveReader.WhyNot(property.ContainingType, cancellation) is { } whyNot)
            return whyNot;
        // Records print their own members, and what overrides one is printed where it was first declared.
        return property.OverriddenProperty is { } overridden && !SensitiveReader.PrintsItself(overridden.ContainingType) && !SensitiveReader.IsSensitive(overridden, compilation)
            ? "'" + overridden.ContainingType.Name + "' declares it and prints it; put [Sensitive] there"
            : null;
    }
}
