using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Published;

/// <summary>A published contract, and where its file says what.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Path">The path of its file.</param>
/// <param name="Text">The text of its file.</param>
internal sealed record PublishedContract(EventContract Contract, string Path, SourceText Text) : IPublished
{
    // Read again, once, only where something is said about the file: the contract itself knows no lines.
    private static readonly ConditionalWeakTable<SourceText, JsonObject> Documents = new();

    /// <summary>The line that says what is at a place of the contract.</summary>
    public Location LocationOf(ContractPlace place)
    {
        var document = Documents.GetValue(Text, static text => JsonReader.Read(text.ToString(), out _) as JsonObject ?? new JsonObject([]));
        return Locate(Path, Text, ContractPlaces.Find(document, place));
    }

    /// <summary>A position in a file that is not C#.</summary>
    public static Location Locate(string path, SourceText text, JsonPosition position)
    {
        if (position.Line < 1 || position.Line > text.Lines.Count)
            position = new JsonPosition(1, 1);
        var line = text.Lines[position.Line - 1];
        var start = System.Math.Min(line.Start + System.Math.Max(0, position.Column - 1), line.End);
        var span = TextSpan.FromBounds(start, line.End);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
