using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// What a project sees of the declarations in another: what the other's assembly says. An editor that has the other project's source
/// looks at nothing more, so that it sees the contract of the build.
/// </summary>
internal static class OtherProjects
{
    /// <summary>Whether a symbol is declared outside of the compilation, be it read from metadata or from another compilation.</summary>
    public static bool IsElsewhere(ISymbol symbol, Compilation compilation) => !SymbolEqualityComparer.Default.Equals(symbol.ContainingModule, compilation.SourceModule);

    /// <summary>Whether the project has the member: what another keeps to itself need not be in its assembly, and is never looked at.</summary>
    public static bool HasMember(ISymbol member, Compilation compilation) => !IsElsewhere(member, compilation) || member.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal => member.ContainingAssembly.GivesAccessTo(compilation.Assembly),
        _ => false,
    };

    /// <summary>
    /// The constructor by which a record of another project is made of its parameters. Metadata has no parameters beside a type's name: it
    /// has what the compiler makes of them, a constructor and a method <c>Deconstruct</c> with the same names and types.
    /// </summary>
    public static IMethodSymbol? PrimaryOf(INamedTypeSymbol type, Compilation compilation) => type.InstanceConstructors
        .Where(constructor => constructor.Parameters.Length > 0 && HasMember(constructor, compilation))
        .FirstOrDefault(constructor => type.GetMembers("Deconstruct").Any(member => member is IMethodSymbol method && TakesApart(method, constructor)));

    /// <summary>
    /// Whether the project can name a type, by the alias <c>global</c>. One assembly may have several references, each with an alias: the
    /// compiler's own namespace knows what all of them say.
    /// </summary>
    private static bool IsNamed(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GlobalNamespace.ConstituentNamespaces.Any(part => SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, type.ContainingAssembly));

    /// <summary>Why generated code can't name a type of another project, as the end of a sentence; null where it can.</summary>
    public static string? WhyNotNamed(INamedTypeSymbol type, Compilation compilation)
    {
        if (!compilation.IsSymbolAccessibleWithin(type.OriginalDefinition, compilation.Assembly))
            return "its project keeps it to itself; make it public there, or let this project see it with [InternalsVisibleTo]";
        if (!IsNamed(type, compilation))
            return "its assembly is referenced by an alias alone, which generated code doesn't know; add 'global' to the aliases of the reference";
        if (Namesake(type, compilation) is not { } other)
            return null;
        var name = SymbolNames.Of(other);
        return SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, compilation.Assembly)
            ? "this project declares another '" + name + "', which hides that of '" + type.ContainingAssembly.Name + "' from generated code; give one of them another name"
            : "'" + name + "' is in '" + type.ContainingAssembly.Name + "' and in '" + other.ContainingAssembly.Name + "', and generated code can't tell them apart; give the reference to the other one an alias instead of 'global', or remove it";
    }

    /// <summary>Whether a type is the framework's, or the runtime library's: what it holds is what a program works with, and nobody declared it as data.</summary>
    public static bool IsOfFramework(ITypeSymbol type) => type.SpecialType != SpecialType.None
        || SymbolNames.Of(type).Split('.')[0] is "System" or "Microsoft"
        || type.ContainingAssembly is { Name: AttributeNames.OwnNamespace };

    /// <summary>Another type that the alias <c>global</c> knows by the same name, or by that of the type around it.</summary>
    private static INamedTypeSymbol? Namesake(INamedTypeSymbol type, Compilation compilation)
    {
        var outermost = RecordForm.Enclosing(type.OriginalDefinition).Last();
        var space = outermost.ContainingNamespace is { IsGlobalNamespace: false } named ? SymbolNames.Of(named) + "." : "";
        return compilation.GetTypesByMetadataName(space + outermost.MetadataName).FirstOrDefault(other => !SymbolEqualityComparer.Default.Equals(other, outermost)
            && compilation.IsSymbolAccessibleWithin(other, compilation.Assembly)
            && IsNamed(other, compilation));
    }

    private static bool TakesApart(IMethodSymbol method, IMethodSymbol constructor) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, ReturnsVoid: true, Arity: 0 }
        && method.Parameters.Length == constructor.Parameters.Length
        && method.Parameters.Zip(constructor.Parameters, static (part, whole) => part.RefKind == RefKind.Out
            && string.Equals(part.Name, whole.Name, StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(part.Type, whole.Type)).All(isSame => isSame);
}
