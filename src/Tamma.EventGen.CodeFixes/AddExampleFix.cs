using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1042: adds an example that the contract allows, made of the members' examples and defaults, and of small values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddExampleFix)), Shared]
public sealed class AddExampleFix() : CommentFix("Add an example", DocumentationRules.ExampleMissing)
{
    private protected override async Task<(string Title, TextChange Change)?> EditOfAsync(
        Document document, MemberDeclarationSyntax declaration, DeclarationComment comment, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null || ContractOf(declaration, model, cancellation) is not { } contract || ExampleDocument.Of(contract) is not { } example)
            return null;
        var lines = JsonWriter.WriteIndented(example).TrimEnd('\n').Split('\n').Select(Escape).Prepend("<example>").Append("</example>").ToArray();
        return ("Add an example", comment.Find("example") is { } empty ? comment.Replace(empty, lines) : comment.InsertLast(lines));
    }

    private static EventContract? ContractOf(MemberDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol record && EventAttribute.Find(record) is { } attribute
            ? EventReader.Read(record, attribute, model.Compilation, new FindingSink(report: null), cancellation)?.Contract
            : null;

    // For XML, and what XML can't hold for JSON: such a character stands in a string, where there is another way to write it.
    private static string Escape(string line) => line
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\ufffe", "\\ufffe").Replace("\uffff", "\\uffff");
}
