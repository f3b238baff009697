using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Referenced;

/// <summary>
/// The documentation files of what a project references, and the words in them. At a build the compiler knows no others; in an editor,
/// which may have the other project's source, they are asked all the same, so that both see one contract.
/// </summary>
/// <param name="Files">The files, in the order in which the build hands them over.</param>
internal sealed record ReferencedDocumentation(EquatableArray<DocumentationFile> Files)
{
    /// <summary>Those of the additional files that are documentation.</summary>
    public static ReferencedDocumentation Of(IEnumerable<AdditionalText> files, AnalyzerConfigOptionsProvider options) =>
        new(files.Select(file => DocumentationFile.Of(file, options)).OfType<DocumentationFile>().ToEquatableArray());

    /// <summary>Whether the file of an assembly is there.</summary>
    public bool Has(string assembly) => FileOf(assembly) is not null;

    /// <summary>The event with the words of other projects. What none of them has words for stays in <see cref="EventDeclaration.WordsElsewhere"/>.</summary>
    public EventDeclaration Complete(EventDeclaration declaration)
    {
        if (declaration.WordsElsewhere.Count == 0)
            return declaration;
        var found = declaration.WordsElsewhere.ToDictionary(
            words => (words.Reference, words.JsonName),
            words => words.Sources.Select(source => WordsOf(source, Documentation.InheritanceLimit)).FirstOrDefault(text => text is not null));
        var contract = declaration.Contract;
        return declaration with
        {
            Contract = contract with
            {
                Payload = Complete(ContractReference.Root, contract.Payload, found),
                Definitions = contract.Definitions.Select(definition => Complete(definition.Name, definition, found)).ToEquatableArray(),
            },
            WordsElsewhere = declaration.WordsElsewhere.Where(words => found[(words.Reference, words.JsonName)] is null).ToEquatableArray(),
        };
    }

    private static ObjectDefinition Complete(string reference, ObjectDefinition definition, Dictionary<(string, string?), string?> found)
    {
        string? Find(string? jsonName) => found.TryGetValue((reference, jsonName), out var words) ? words : null;
        return definition with
        {
            Description = Find(null) ?? definition.Description,
            Properties = definition.Properties
                .Select(property => Find(property.JsonName) is { } words ? property with { Description = words } : property)
                .ToEquatableArray(),
        };
    }

    private string? WordsOf(WordSource source, int limit)
    {
        if (source.Said is not null)
            return source.Said;
        if (CommentOf(source.Assembly, source.Id) is not { } comment)
            return null;
        if (WordsIn(comment, source.Parameter) is { } words)
            return words;
        return comment.Inherited is { Length: 0 }
            ? source.Origins.Select(origin => WordsOf(origin, limit - 1)).FirstOrDefault(text => text is not null)
            : WordsOfNamed(source.Assembly, comment.Inherited, source.Parameter, limit - 1);
    }

    // The compiler has written the whole name of what a comment refers to, but not in which assembly that is.
    private string? WordsOfNamed(string assembly, string? id, string? parameter, int limit)
    {
        if (limit <= 0 || id is null)
            return null;
        var isType = id.StartsWith("T:", StringComparison.Ordinal);
        if (parameter is not null && !isType)
            return null;
        if (parameter is not null && WordsOfNamed(assembly, "P:" + id.Substring(2) + "." + parameter, parameter: null, limit) is { } ofProperty)
            return ofProperty;
        if (!isType && !id.StartsWith("P:", StringComparison.Ordinal))
            return null;
        var (owner, comment) = Files.Select(file => file.Assembly).OrderBy(name => !IsSame(name, assembly))
            .Select(name => (name, CommentOf(name, id)))
            .FirstOrDefault(found => found.Item2 is not null);
        return comment is null ? null : WordsIn(comment, parameter) ?? WordsOfNamed(owner, comment.Inherited, parameter, limit - 1);
    }

    private static string? WordsIn(Documentation comment, string? parameter)
    {
        if (parameter is null)
            return comment.Description;
        return comment.Parameters.TryGetValue(parameter, out var words) ? words : null;
    }

    private Documentation? CommentOf(string assembly, string id) => FileOf(assembly)?.CommentOf(id) is { } comment ? Documentation.Parse(comment) : null;

    private DocumentationFile? FileOf(string assembly) => Files.FirstOrDefault(file => IsSame(file.Assembly, assembly));

    // As file systems have names.
    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
