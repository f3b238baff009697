using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says which examples are missing, and which are not what they are examples of.</summary>
internal sealed class ExampleCheck : EventCheck
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(
        DocumentationRules.ExampleMissing,
        DocumentationRules.ExampleInvalid);

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (read.Declaration is not { Contract: var contract })
            return;
        if (CommentSyntax.Of(read.Record, read.Cancellation) is { MayHaveExample: false })
            read.Report(Diagnostic.Create(DocumentationRules.ExampleMissing, Locations.Of(read.Record), read.Record.Name));
        Check(read, read.Record, new ReferenceType(ContractReference.Root));
        foreach (var (reference, definition) in contract.ObjectsByReference())
        {
            foreach (var property in definition.Properties)
                Check(read, read.Symbols.PropertyOf(reference, property.JsonName), property.Type);
        }
    }

    private static void Check(AnalyzedEvent read, ISymbol? symbol, ContractType type)
    {
        if (symbol is null || OtherProjects.IsElsewhere(symbol, read.Compilation) || CommentSyntax.Of(symbol, read.Cancellation) is not { } comment || !comment.Examples.Any())
            return;
        // Only what the contract has of them is judged: of a malformed comment, or of another part's, it has none.
        var examples = Documentation.Of(symbol, read.Compilation, read.Cancellation).Examples;
        foreach (var element in comment.Examples)
        {
            if (Documentation.ExampleOf(element.Syntax) is { } text && examples.Contains(text, System.StringComparer.Ordinal) && FaultOf(text, type, read.Declaration!.Contract) is { } fault)
                read.ReportOnce(Diagnostic.Create(DocumentationRules.ExampleInvalid, element.Location, symbol.Name, fault));
        }
    }

    /// <summary>What is wrong with an example, as the end of a sentence; null where it is right.</summary>
    private static string? FaultOf(string text, ContractType type, EventContract contract)
    {
        if (PropertyReader.ExampleOf(text, type, out var error) is not { } value)
            return "is no JSON: " + error!.Message.TrimEnd('.') + " (line " + error.Position.Line + ", column " + error.Position.Column + ")";
        var errors = DocumentValidator.Validate(contract, type, value);
        if (errors.Count == 0)
            return null;
        var place = errors[0].Pointer.Length == 0 ? "" : "at '" + errors[0].Pointer + "', ";
        var more = errors.Count == 1 ? "" : " (and " + (errors.Count - 1) + " more)";
        return "is not what the contract allows: " + place + errors[0].Message + more;
    }
}
