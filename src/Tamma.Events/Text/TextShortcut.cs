using System;

namespace Tamma.Events.Text;

/// <summary>A short way to see that a text is legal while it is looked through for its closing quote: for texts as most documents have them.</summary>
internal abstract class TextShortcut
{
    /// <summary>Looks at the text of a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the opening quote.</param>
    /// <returns>The index of the closing quote of a legal text, which is ASCII without escapes; -1 where it takes a closer look to decide.</returns>
    public abstract int Take(ReadOnlySpan<byte> json, int at);
}
