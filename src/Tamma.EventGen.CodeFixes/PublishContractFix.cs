using System;
using System.Composition;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Generator.Referenced;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2028: adds the file that publishing writes, where the editor can add one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PublishContractFix)), Shared]
public sealed class PublishContractFix() : RuleFix("Publish the contract", CompatibilityRules.ContractNotPublished)
{
    private const string DefaultFolder = "contracts/";

    /// <summary>None: all events of a project are published by a build.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (project.FilePath is null || !project.Solution.Workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument))
            return;
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, cancellation => PublishAsync(context.Document, declaration, cancellation), nameof(PublishContractFix)),
            context.Diagnostics.First());
    }

    private static async Task<Solution> PublishAsync(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var project = document.Project;
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions;
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol record || ContractOf(record, model.Compilation, project.AnalyzerOptions, cancellation) is not { } contract)
            return project.Solution;
        var path = FolderOf(options) + ArtifactPath.OfContract(contract);
        var parts = path.Split('/');
        return project.AddAdditionalDocument(
            parts[parts.Length - 1],
            SourceText.From(ContractWriter.WriteIndented(contract), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            parts.Take(parts.Length - 1),
            System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project.FilePath) ?? "", path)).Project.Solution;
    }

    private static EventContract? ContractOf(INamedTypeSymbol record, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        EventAttribute.Find(record) is { } attribute
        && EventReader.Read(record, attribute, compilation, new FindingSink(report: null), cancellation) is { } declaration
            ? ReferencedDocumentation.Of(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider).Complete(declaration).Contract with { BaseUri = GeneratorOptions.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions).SchemaBaseUri }
            : null;

    /// <summary>The folder of the published contracts, relative to the project, as the build hands it over.</summary>
    private static string FolderOf(AnalyzerConfigOptions options)
    {
        var folder = BuildProperties.Find(options, "TammaEventContractsFolder")?.Replace('\\', '/') ?? DefaultFolder;
        folder = folder.EndsWith("/", StringComparison.Ordinal) ? folder : folder + "/";
        return folder.StartsWith("./", StringComparison.Ordinal) ? folder.Substring(2) : folder;
    }
}
