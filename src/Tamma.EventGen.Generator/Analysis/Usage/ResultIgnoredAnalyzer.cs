using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Usage;

/// <summary>Reports a call whose only effect is its result, where nobody looks at it: invalid documents go on as if they were valid.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIgnoredAnalyzer : TammaAnalyzer
{
    private const string IsLegal = "whether the document is valid";
    private const string Errors = "what is wrong with the document";
    private const string ValueOrErrors = "what the document holds, or what is wrong with it";

    private static readonly Dictionary<(string Type, string Method), string> Results = new()
    {
        [("EventContract", "IsValid")] = IsLegal,
        [("EventContract", "TryParse")] = IsLegal,
        [("EventContract", "Validate")] = Errors,
        [("EventContract", "Parse")] = ValueOrErrors,
        [("EventEnvelope", "Parse")] = ValueOrErrors,
        [("EventRegistry", "Read")] = ValueOrErrors,
        [("EventRegistry", "VerifyMigrations")] = "which migrations fail",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.ResultIgnored);

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        start.RegisterOperationAction(statement => Analyze(statement, attribute.ContainingAssembly), OperationKind.ExpressionStatement);
    }

    private static void Analyze(OperationAnalysisContext context, IAssemblySymbol runtime)
    {
        // A lambda's expression is a statement of the compiler's, and may be there to see that nothing is thrown.
        if (context.Operation.Syntax is not ExpressionStatementSyntax)
            return;
        var operation = ((IExpressionStatementOperation)context.Operation).Operation;
        while (operation is IConditionalAccessOperation access)
            operation = access.WhenNotNull;
        if (operation is IInvocationOperation { TargetMethod: var method } call
            && OwnerOf(method, runtime) is { } owner
            && Results.TryGetValue((owner, method.Name), out var result)
            && !IsLookedAt(call))
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ResultIgnored, call.Syntax.GetLocation(), method.Name, result));
    }

    /// <summary>The runtime's type that a method is of; an assembly's generated catalogue reads as its registry does.</summary>
    private static string? OwnerOf(IMethodSymbol method, IAssemblySymbol runtime) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, runtime) ? method.ContainingType.Name
        : GeneratedCode.Marks(method.ContainingType) ? "EventRegistry"
        : null;

    /// <summary>What a call gives out besides its result says as much: it is null where the document is not valid.</summary>
    private static bool IsLookedAt(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter?.RefKind == RefKind.Out && argument.Value is not IDiscardOperation);
}
