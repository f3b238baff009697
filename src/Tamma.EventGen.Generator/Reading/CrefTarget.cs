using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The type or property, of the project or of one that it references, that a <c>cref</c> names, such as <c>Page{T}.Items</c>. Where a project emits no
/// documentation file the compiler binds no comment, so that names are looked up here: in the types around, their namespaces, and what
/// the file uses.
/// </summary>
internal static class CrefTarget
{
    /// <summary>The symbol; null where there is none of that name.</summary>
    public static ISymbol? Of(string cref, ISymbol symbol, CancellationToken cancellation) =>
        PathsOf(cref, symbol, cancellation).Where(path => path.IsComplete).Select(path => path.Symbols.Last()).FirstOrDefault(found => found is INamedTypeSymbol or IPropertySymbol);

    /// <summary>The types that decide what is found: those on the ways to it, and on the ways that lead nowhere.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOnTheWay(string cref, ISymbol symbol, CancellationToken cancellation) =>
        PathsOf(cref, symbol, cancellation).SelectMany(path => path.Symbols).OfType<INamedTypeSymbol>();

    private static IEnumerable<(bool IsComplete, IReadOnlyList<ISymbol> Symbols)> PathsOf(string cref, ISymbol symbol, CancellationToken cancellation)
    {
        const string Global = "global::";
        var text = cref.Length > 2 && cref[1] == ':' ? cref.Substring(2) : cref;
        var isGlobal = text.Length < cref.Length || text.StartsWith(Global, StringComparison.Ordinal);
        var names = NamesOf(text.StartsWith(Global, StringComparison.Ordinal) ? text.Substring(Global.Length) : text);
        if (names.Length == 0)
            return [];
        var scopes = isGlobal ? [AllOf(symbol)] : ScopesOf(symbol, cancellation);
        return scopes.SelectMany(scope => Named(scope, names[0])).Select(found => Follow(found, names));
    }

    // "A.B{T, U}.C" is A, B with two parameters, and C; a method's parentheses make it nothing.
    private static (string Name, int Arity)[] NamesOf(string cref) => cref.IndexOf('(') >= 0 ? [] : Parts(cref).Select(part =>
    {
        var end = part.IndexOfAny(['{', '<', '`']);
        if (end < 0)
            return (part.Trim(), 0);
        var arity = part[end] == '`'
            ? int.TryParse(part.Substring(end).Trim('`'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1
            : part.Count(c => c == ',') + 1;
        return (part.Substring(0, end).Trim(), arity);
    }).ToArray();

    private static IEnumerable<string> Parts(string cref)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < cref.Length; i++)
        {
            depth += cref[i] is '{' or '<' ? 1 : cref[i] is '}' or '>' ? -1 : 0;
            if (cref[i] != '.' || depth != 0)
                continue;
            yield return cref.Substring(start, i - start);
            start = i + 1;
        }

        yield return cref.Substring(start);
    }

    private static IEnumerable<INamespaceOrTypeSymbol> ScopesOf(ISymbol symbol, CancellationToken cancellation)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            foreach (var scope in DeclaredMembers.BasesOf(type).Prepend(type))
                yield return scope;
        }

        for (var space = symbol.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            yield return CompilationOf(symbol)?.GetCompilationNamespace(space) ?? space;
        foreach (var used in UsedBy(symbol, cancellation))
            yield return used;
    }

    private static IEnumerable<INamespaceOrTypeSymbol> UsedBy(ISymbol symbol, CancellationToken cancellation) => symbol.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).Ancestors())
        .SelectMany(UsingsOf)
        .Concat(CompilationOf(symbol)?.SyntaxTrees.SelectMany(file => UsingsOf(file.GetRoot(cancellation))).Where(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None)) ?? [])
        .Where(directive => directive is { Alias: null, Name: not null })
        .SelectMany(directive => NamesOf(directive.Name!.ToString()).Aggregate<(string, int), IEnumerable<ISymbol>>([AllOf(symbol)], static (found, name) => found.SelectMany(one => Named(one, name))))
        .OfType<INamespaceOrTypeSymbol>();

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax file => file.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => default,
    };

    // With what is referenced: the namespaces of the assembly alone have only its own types.
    private static INamespaceSymbol AllOf(ISymbol symbol) => CompilationOf(symbol)?.GlobalNamespace ?? symbol.ContainingAssembly.GlobalNamespace;

    private static Compilation? CompilationOf(ISymbol symbol) => (symbol.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;

    private static (bool IsComplete, IReadOnlyList<ISymbol> Symbols) Follow(ISymbol first, (string, int)[] names)
    {
        var found = new List<ISymbol> { first };
        while (found.Count < names.Length && Named(found[found.Count - 1], names[found.Count]).FirstOrDefault() is { } next)
            found.Add(next);
        return (found.Count == names.Length, found);
    }

    private static IEnumerable<ISymbol> Named(ISymbol scope, (string Name, int Arity) name) => scope is INamespaceOrTypeSymbol container
        ? container.GetMembers(name.Name).Where(member => member switch
        {
            INamedTypeSymbol type => type.Arity == name.Arity,
            INamespaceSymbol or IPropertySymbol => name.Arity == 0,
            _ => false,
        })
        : [];
}
