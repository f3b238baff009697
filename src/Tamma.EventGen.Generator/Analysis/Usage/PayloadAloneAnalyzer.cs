using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.Generator.Analysis.Usage;

/// <summary>Reports an event that System.Text.Json writes or reads without its envelope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadAloneAnalyzer : TammaAnalyzer
{
    private const string Serializer = "System.Text.Json.JsonSerializer";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.PayloadAlone);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        if (start.Compilation.GetTypeByMetadataName(Serializer) is { } serializer)
            start.RegisterOperationAction(call => Analyze(call, serializer), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol serializer)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingType, serializer) || TypesOf(call).FirstOrDefault(EventTypes.IsEvent) is not { } payload)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.PayloadAlone,
            call.Syntax.GetLocation(),
            method.Name,
            method.Name.StartsWith("Serialize", StringComparison.Ordinal) ? "writes" : "reads",
            payload.Name));
    }

    /// <summary>What the serializer is told to write or read, by a type argument or by <c>typeof</c>.</summary>
    private static IEnumerable<ITypeSymbol> TypesOf(IInvocationOperation call) => call.TargetMethod.TypeArguments
        .Concat(call.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().Select(type => type.TypeOperand));
}
