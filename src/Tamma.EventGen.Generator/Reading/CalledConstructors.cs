using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The constructors that run when an object is read: the one that makes it, and what that calls by <c>this(…)</c> and <c>base(…)</c>.</summary>
internal static class CalledConstructors
{
    /// <summary>Those of the project.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // One that calls itself is the compiler's to report.
        var called = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var constructor = ConstructorForm.Of(type, compilation).Constructor;
        while (constructor is not null && !OtherProjects.IsElsewhere(constructor, compilation) && called.Add(constructor))
            constructor = CalledBy(constructor, compilation, cancellation);
        return called;
    }

    private static IMethodSymbol? CalledBy(IMethodSymbol constructor, Compilation compilation, CancellationToken cancellation)
    {
        SyntaxNode? call = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer,
            TypeDeclarationSyntax { BaseList.Types: var bases } => bases.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        };
        return call is null
            ? WithoutArguments(constructor.ContainingType, compilation)
            : compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;
    }

    // What a constructor calls that says nothing of it.
    private static IMethodSymbol? WithoutArguments(INamedTypeSymbol type, Compilation compilation) => type.BaseType?.InstanceConstructors
        .Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && compilation.IsSymbolAccessibleWithin(constructor, type))
        .OrderBy(constructor => constructor.Parameters.Length)
        .FirstOrDefault();
}
