using System;

namespace Tamma.Events.Text;

/// <summary>A short way to see that a text is legal while it is looked through for its closing quote: for texts as most documents have them.</summary>
internal interface ITextShortcut
{
    /// <summary>Whether all that it takes is ASCII.</summary>
    static abstract bool IsAscii { get; }

    /// <summary>Looks at the text of a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the opening quote, at most the document's length.</param>
    /// <returns>The index of the closing quote of a legal text without escapes; -1 where it takes a closer look to decide.</returns>
    int Take(ReadOnlySpan<byte> json, int at);
}
