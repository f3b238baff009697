using System;
using System.Text;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Two that say something else of one document.</summary>
/// <param name="EventType">The event.</param>
/// <param name="Kind">How the document was made.</param>
/// <param name="What">Who says what.</param>
/// <param name="Document">The document.</param>
internal sealed record Disagreement(string EventType, DocumentKind Kind, string What, byte[] Document)
{
    /// <inheritdoc/>
    public override string ToString() => $"{EventType}, {Kind}: {What}\n  {Encoding.UTF8.GetString(Document)}\n  {Convert.ToHexString(Document.AsSpan(0, Math.Min(Document.Length, 200)))}";
}
