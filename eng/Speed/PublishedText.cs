using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.Speed;

/// <summary>A file of a published contract that counts how often its text is asked for.</summary>
internal sealed class PublishedText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);
    private int _reads;

    public override string Path { get; } = path;

    public int Reads => _reads;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return _text;
    }
}
