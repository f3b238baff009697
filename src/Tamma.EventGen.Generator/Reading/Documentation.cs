using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// What a documentation comment says. It is read from the comment's raw text, because where a project emits no documentation file
/// the compiler keeps no more than that.
/// </summary>
/// <param name="Description">Summary and remarks as plain text; null where there are none.</param>
/// <param name="Examples">The text of each example.</param>
/// <param name="Parameters">What is said of each parameter.</param>
/// <param name="Inherited">
/// Where the rest is said: the <c>cref</c> of <c>&lt;inheritdoc/&gt;</c>, or nothing for what the declaration comes from; null where no rest is said.
/// </param>
internal sealed record Documentation(string? Description, IReadOnlyList<string> Examples, IReadOnlyDictionary<string, string> Parameters, string? Inherited)
{
    /// <summary>How often words are looked for at the next place, which may lead back.</summary>
    public const int InheritanceLimit = 8;

    private const int DepthLimit = 64;
    private const int ShortestElement = 7;
    private const string ParameterName = "param ";

    private static readonly Documentation None = new(null, [], new Dictionary<string, string>(StringComparer.Ordinal), Inherited: null);

    // A declaration is one node until its file changes.
    private static readonly ConditionalWeakTable<SyntaxNode, Documentation> Read = new();

    /// <summary>
    /// Where other projects may say what <see cref="Description"/> does not: they are asked in this order, and it counts where none of
    /// them has words. Their words stand in files, which this reading does not see.
    /// </summary>
    public EquatableArray<WordSource> Elsewhere { get; init; }

    /// <summary>
    /// What is said of a symbol: by <c>[Description]</c> or <c>[Display(Description = "…")]</c>, else by the comment of the first
    /// declaration that has one; of a property that a parameter declares, by what the type's comment says of the parameter. Of a symbol of
    /// another project, the compiler has no comments at a build, so that an editor takes none either: both have the files in <see cref="Elsewhere"/>.
    /// </summary>
    public static Documentation Of(ISymbol symbol, Compilation compilation, CancellationToken cancellation) => OtherProjects.IsElsewhere(symbol, compilation)
        ? None with { Elsewhere = new WordSources(compilation, cancellation).Of(symbol, InheritanceLimit).ToEquatableArray() }
        : Of(symbol, InheritanceLimit, compilation, cancellation);

    /// <summary>The types by which it is decided what a symbol inherits; none where it has words of its own, or nothing is said.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesRead(ISymbol symbol, Compilation compilation, CancellationToken cancellation) =>
        OtherProjects.IsElsewhere(symbol, compilation) ? [] : TypesRead(symbol, InheritanceLimit, compilation, cancellation);

    private static IEnumerable<INamedTypeSymbol> TypesRead(ISymbol symbol, int limit, Compilation compilation, CancellationToken cancellation)
    {
        if (limit == 0 || OwnOf(symbol, compilation, cancellation) is not { Inherited: { } cref, Description: null })
            return [];
        return InheritedWords.SourcesOf(symbol, cref, cancellation)
            .Where(source => InheritedWords.AreOfOneProject(source, symbol))
            .SelectMany(source => TypesRead(source, limit - 1, compilation, cancellation).Concat(source.ContainingType is { } type ? [type] : []))
            .Concat(CrefTarget.TypesOnTheWay(cref, InheritedWords.IsOfParameter(symbol, cancellation) ? symbol.ContainingType : symbol, cancellation));
    }

    private static Documentation Of(ISymbol symbol, int limit, Compilation compilation, CancellationToken cancellation)
    {
        var own = OwnOf(symbol, compilation, cancellation);
        if (limit == 0 || own is not { Inherited: { } cref, Description: null })
            return own;
        var elsewhere = new List<WordSource>();
        foreach (var source in InheritedWords.SourcesOf(symbol, cref, cancellation))
        {
            if (!InheritedWords.AreOfOneProject(source, symbol))
            {
                elsewhere.AddRange(new WordSources(compilation, cancellation).Of(source, limit - 1));
                continue;
            }

            var inherited = Of(source, limit - 1, compilation, cancellation);
            elsewhere.AddRange(inherited.Elsewhere);
            if (inherited.Description is { } description)
                return own with { Description = description, Elsewhere = elsewhere.ToEquatableArray() };
        }

        return own with { Elsewhere = elsewhere.ToEquatableArray() };
    }

    private static Documentation OwnOf(ISymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        var comment = InheritedWords.IsOfParameter(symbol, cancellation)
            ? AllOf(symbol.ContainingType, cancellation).Select(type => OfParameter(symbol.Name, type)).FirstOrDefault(said => said is not null)
            : AllOf(symbol, cancellation).FirstOrDefault(documentation => !ReferenceEquals(documentation, None));
        return DescriptionAttribute.Of(symbol, compilation) is { } description ? (comment ?? None) with { Description = description } : comment ?? None;
    }

    private static Documentation? OfParameter(string name, Documentation type) =>
        type.Parameters.TryGetValue(name, out var words) || type.Inherited is not null ? None with { Description = words, Inherited = type.Inherited } : null;

    private static IEnumerable<Documentation> AllOf(ISymbol symbol, CancellationToken cancellation) => symbol.DeclaringSyntaxReferences
        .ByFile(reference => reference.SyntaxTree)
        .Select(reference => Read.GetValue(reference.GetSyntax(cancellation), static declaration => Parse(CommentText.Of(declaration)) ?? None));

    /// <summary>The text of one example, as <see cref="Examples"/> has it; null where it has none.</summary>
    public static string? ExampleOf(XmlElementSyntax example) =>
        Parse(CommentText.WithoutMarks(example.ToFullString()))?.Examples.FirstOrDefault();

    /// <summary>What a comment says; null where it says nothing, or is no XML.</summary>
    public static Documentation? Parse(string comment)
    {
        if (string.IsNullOrWhiteSpace(comment))
            return null;
        if (PlainComment.Read(comment) is { } elements)
        {
            return Of(
                elements.Where(element => element.Name is "summary" or "remarks").OrderBy(element => element.Name is "remarks").Select(element => Words(element.Text)),
                elements.Where(element => element.Name is "example").Select(element => element.Text),
                elements.Where(element => element.Name.StartsWith(ParameterName, StringComparison.Ordinal)).Select(element => (element.Name.Substring(ParameterName.Length), Words(element.Text))),
                inherited: null);
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            var text = "<doc>" + comment + "</doc>";
            if (text.Length > DepthLimit * ShortestElement && IsTooDeep(text, settings))
                return null;
            using var reader = XmlReader.Create(new System.IO.StringReader(text), settings);
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            return Of(
                root.Elements("summary").Concat(root.Elements("remarks")).SelectMany(Paragraphs),
                root.Elements("example").Select(example => example.Value),
                root.Elements("param").Select(parameter => ((string?)parameter.Attribute("name") ?? "", Joined(Paragraphs(parameter)) ?? "")),
                root.Descendants("inheritdoc").Select(element => (string?)element.Attribute("cref") ?? "").FirstOrDefault());
        }
        catch (XmlException)
        {
            // The compiler reports malformed XML where the project asks for documentation.
            return null;
        }
    }

    private static Documentation Of(IEnumerable<string> texts, IEnumerable<string> examples, IEnumerable<(string Name, string Text)> parameters, string? inherited) => new(
        Joined(texts),
        examples.Select(Lines).Where(text => text.Length > 0).ToArray(),
        parameters.Where(parameter => parameter.Text.Length > 0).GroupBy(parameter => parameter.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Text, StringComparer.Ordinal),
        inherited);

    private static string? Joined(IEnumerable<string> texts)
    {
        var paragraphs = texts.Where(text => text.Length > 0).ToArray();
        return paragraphs.Length == 0 ? null : string.Join("\n\n", paragraphs);
    }

    private static string Words(string text) => Collapse(text.Replace('\u2029', ' '));

    // Nobody writes such a comment; what it would cost, in time and stack, grows with its depth.
    private static bool IsTooDeep(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new System.IO.StringReader(text), settings);
        while (reader.Read())
        {
            if (reader.Depth > DepthLimit)
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Paragraphs(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString().Split('\u2029').Select(Collapse);
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value.Replace('\u2029', ' '));
                    break;
                case XElement { Name.LocalName: "inheritdoc" }:
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(ReferenceText(reference));
                    break;
                case XElement { Name.LocalName: "para" or "item" or "list" } block:
                    text.Append('\u2029');
                    Append(text, block);
                    text.Append('\u2029');
                    break;
                case XElement inline:
                    Append(text, inline);
                    break;
            }
        }
    }

    // <see cref="List{T}.Count"/>, <see langword="null"/>, <paramref name="x"/>: the words that a reader of the page sees.
    private static string ReferenceText(XElement reference)
    {
        var target = (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("href");
        if (target is not null)
            return target;
        var cref = (string?)reference.Attribute("cref") ?? "";
        cref = cref.Length > 2 && cref[1] == ':' ? cref.Substring(2) : cref;
        return cref.Replace('{', '<').Replace('}', '>');
    }

    private static string Collapse(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string text) =>
        string.Join("\n", text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select(line => line.TrimEnd())).Trim();
}
