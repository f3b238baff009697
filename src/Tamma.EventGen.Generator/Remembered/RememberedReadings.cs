using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Remembered;

/// <summary>
/// The compiler asks for every event at every edit, and binding one takes a hundred times longer than to see that nothing it depends on
/// has changed. An event is read again where one of the files that declare its records, or the types around them, has changed, or the surroundings have.
/// So are records with sensitive members.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <remarks>Nothing is kept longer than the node that declares it: until its file changes or its project is closed.</remarks>
internal sealed class RememberedReadings<T>
    where T : class
{
    // Why this is sound. A reading sees the text of the event's own files, and these are the same. It sees what names in that text mean
    // elsewhere, and nothing that means anything there has changed: the outline of the other files has all of it but bodies, comments,
    // and the properties of events; what an event holds is declared in its own files, and the properties of another can only be named.
    // The value of anything else, and what a body does, gets into no contract. What another project declares changes with the reference to
    // it. An event that is refused is read each time: not all that
    // it consists of has been noted. A build from the command line remembers nothing.
    private readonly ConditionalWeakTable<SyntaxNode, Reading> _readings = new();

    /// <summary>What a node declares: as it was read before where that still holds.</summary>
    /// <param name="node">The declaration.</param>
    /// <param name="compilation">The compilation that holds it.</param>
    /// <param name="read">Reads it; notes the records that it consists of.</param>
    public T? Of(SyntaxNode node, Compilation compilation, Func<DeclaredSymbols, T?> read)
    {
        var surroundings = Surroundings.Of(compilation, _readings.TryGetValue(node, out var earlier) ? earlier.Surroundings : null);
        if (earlier is not null && ReferenceEquals(surroundings, earlier.Surroundings) && earlier.Files.All(compilation.ContainsSyntaxTree))
            return earlier.Declaration;
        var symbols = new DeclaredSymbols();
        var declaration = read(symbols);
        lock (_readings)
        {
            _readings.Remove(node);
            if (declaration is not null)
                _readings.Add(node, new Reading(declaration, surroundings, FilesOf(symbols, compilation).Where(compilation.ContainsSyntaxTree).ToArray()));
        }

        return declaration;
    }

    // Those of another project's compilation, in an editor, change with the reference to it.
    private static IEnumerable<SyntaxTree> FilesOf(DeclaredSymbols symbols, Compilation compilation) => symbols.Types
        .Concat(symbols.Types.SelectMany(WithBases).SelectMany(WithProperties).SelectMany(symbol => Documentation.TypesRead(symbol, compilation, CancellationToken.None)))
        .SelectMany(WithScope)
        .SelectMany(type => type.DeclaringSyntaxReferences)
        .Select(reference => reference.SyntaxTree)
        .Distinct();

    // A comment may have its words from any other.
    private static IEnumerable<ISymbol> WithProperties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Prepend<ISymbol>(type);

    // A type has what its bases have, and inherits words from its interfaces; what a name in one of them means, the members of the types around it decide, and those of their bases.
    private static IEnumerable<INamedTypeSymbol> WithScope(INamedTypeSymbol type) => WithBases(type).SelectMany(RecordForm.Enclosing).SelectMany(WithBases);

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type) => DeclaredMembers.BasesOf(type).Prepend(type).Concat(type.AllInterfaces);

    private sealed class Reading(T declaration, Surroundings surroundings, IReadOnlyCollection<SyntaxTree> files)
    {
        public T Declaration { get; } = declaration;

        public Surroundings Surroundings { get; } = surroundings;

        public IReadOnlyCollection<SyntaxTree> Files { get; } = files;
    }
}
