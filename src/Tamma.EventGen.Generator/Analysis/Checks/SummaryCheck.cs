using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which parts of a contract have no words for people: the event, the records that it holds, their members.</summary>
internal sealed class SummaryCheck : EventCheck
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        DocumentationRules.EventUndocumented,
        DocumentationRules.MemberUndocumented);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (read.Declaration is not { } declaration)
            return;
        foreach (var (reference, definition) in declaration.Contract.ObjectsByReference())
        {
            Check(read, read.Symbols.TypeOf(reference), definition.Description, reference, jsonName: null, DocumentationRules.EventUndocumented);
            foreach (var property in definition.Properties)
                Check(read, read.Symbols.PropertyOf(reference, property.JsonName), property.Description, reference, property.JsonName, DocumentationRules.MemberUndocumented);
        }
    }

    private static void Check(AnalyzedEvent read, ISymbol? symbol, string? description, string reference, string? jsonName, DiagnosticDescriptor rule)
    {
        if (symbol is null || OtherProjects.IsElsewhere(symbol, read.Compilation) || CommentSyntax.Of(symbol, read.Cancellation) is not { MayHaveSummary: false } comment)
            return;
        if (InheritedWords.IsOfParameter(symbol, read.Cancellation))
        {
            if (description is null && CommentSyntax.Of(symbol.ContainingType, read.Cancellation) is { IsIncluded: false, IsInherited: false })
                read.ReportOnce(Diagnostic.Create(rule, Locations.Of(symbol), symbol.Name, "; its words stand in <param name=\"" + symbol.Name + "\"> of the record's comment"));
            return;
        }

        var isInherited = comment.IsInherited && description is not null;
        if (!isInherited && DescriptionAttribute.Of(symbol, read.Compilation) is null && !IsSaidElsewhere(symbol as IPropertySymbol, read))
            read.ReportOnce(Diagnostic.Create(rule, Locations.Of(symbol), symbol.Name, WhereWordsAreMissing(read, reference, jsonName)));
    }

    // The author has said where the words are; the way to them is in the other project.
    private static string WhereWordsAreMissing(AnalyzedEvent read, string reference, string? jsonName)
    {
        var missing = read.Declaration!.WordsElsewhere.FirstOrDefault(words => string.Equals(words.Reference, reference, StringComparison.Ordinal) && string.Equals(words.JsonName, jsonName, StringComparison.Ordinal));
        if (missing is null)
            return "";
        var assembly = missing.Sources[0].Assembly;
        return read.HasDocumentationOf(assembly)
            ? "; <inheritdoc/> leads to '" + assembly + "', whose documentation file says nothing of it"
            : "; <inheritdoc/> leads to '" + assembly + "', of which the build has no documentation file: set GenerateDocumentationFile in that project";
    }

    // The words of a partial property may stand at its other part, and an override needs none beside what it overrides.
    private static bool IsSaidElsewhere(IPropertySymbol? property, AnalyzedEvent read)
    {
        if (property is null)
            return false;
        if (Locations.Syntax(property, read.Cancellation) is not { } declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return true;
        return property.OverriddenProperty is { } overridden
            && (CommentSyntax.Of(overridden, read.Cancellation) is not { MayHaveSummary: false } || IsSaidElsewhere(overridden, read));
    }
}
