using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Speed;

/// <summary>Finds the events, and does nothing with them.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "Tamma.Events.TammaEventAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (_, _) => 0),
        static (_, _) => { });
}
