using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Generator.Tests.Compatibility;

/// <summary>A file of a published contract, as the build hands it to the compiler.</summary>
internal sealed class PublishedFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    /// <summary>The file that publishing writes.</summary>
    public static PublishedFile Of(EventContract contract) =>
        new("contracts/" + ArtifactPath.OfContract(contract), ContractWriter.WriteIndented(contract));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
