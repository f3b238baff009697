using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>An analyzer that starts where a project knows events, and leaves generated code alone.</summary>
public abstract class TammaAnalyzer : DiagnosticAnalyzer
{
    private protected TammaAnalyzer()
    {
    }

    /// <summary>What is seen of generated code, and whether anything is reported there.</summary>
    private protected virtual GeneratedCodeAnalysisFlags SeenOfGeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(SeenOfGeneratedCode);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is { } attribute)
                Start(start, attribute);
        });
    }

    /// <summary>Registers what is looked at in a compilation.</summary>
    /// <param name="start">Takes the actions.</param>
    /// <param name="attribute">The attribute of events, in the runtime library.</param>
    private protected abstract void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute);
}
