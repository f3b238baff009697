using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Published;

namespace Tamma.EventGen.Generator.Referenced;

/// <summary>The documentation file that the compiler wrote beside a referenced assembly. It is opened where the first symbol is asked for.</summary>
/// <param name="File">The file; it is another object when it has changed.</param>
internal sealed record DocumentationFile(AdditionalText File)
{
    /// <summary>The value of the metadata <c>TammaKind</c> by which the targets hand such files over.</summary>
    public const string Kind = "Documentation";

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    // The generator and the analyzers ask for the same texts.
    private static readonly ConditionalWeakTable<SourceText, IReadOnlyDictionary<string, string>> Texts = new();

    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; } = Path.GetFileNameWithoutExtension(File.Path);

    /// <summary>The file, if it is one of those.</summary>
    public static DocumentationFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(ContractFile.KindKey, out var kind) && string.Equals(kind, Kind, StringComparison.OrdinalIgnoreCase)
            ? new DocumentationFile(file)
            : null;

    /// <summary>The comment of a declaration as XML, in which <c>cref</c> holds such names, too; null where it has none.</summary>
    /// <param name="id">The declaration's name, such as <c>T:N.Page`1</c>.</param>
    public string? CommentOf(string id) => File.GetText() is { } text && Texts.GetValue(text, Read).TryGetValue(id, out var comment) ? comment : null;

    // Half a file would be another contract than the whole one: what is no XML says nothing at all.
    private static IReadOnlyDictionary<string, string> Read(SourceText text)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text.ToString()), settings);
            var comments = new Dictionary<string, string>(StringComparer.Ordinal);
            while (!reader.EOF)
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "member" } || reader.GetAttribute("name") is not { } id)
                    reader.Read();
                else if (reader.ReadInnerXml() is { } comment && !comments.ContainsKey(id))
                    comments.Add(id, comment);
            }

            return comments;
        }
        catch (XmlException)
        {
            return Nothing;
        }
    }
}
