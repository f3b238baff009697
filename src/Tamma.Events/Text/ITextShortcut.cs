using System;

namespace Tamma.Events.Text;

/// <summary>A short way to see that a text is legal while it is looked through for its closing quote: for texts as most documents have them.</summary>
internal interface ITextShortcut
{
    /// <summary>Whether all that it takes is ASCII.</summary>
    static abstract bool IsAscii { get; }

    /// <summary>Looks at the text of a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index of the opening quote, which is not looked at.</param>
    /// <returns>The length of a legal text without escapes, in bytes; -1 where it takes a closer look to decide.</returns>
    int LengthAt(ReadOnlySpan<byte> json, int at);

    /// <summary>The same for what that one leaves: most often a text is longer.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index of the opening quote, which is not looked at.</param>
    /// <returns>The length of a legal text without escapes, in bytes; -1 where it takes a closer look to decide.</returns>
    int LongLengthAt(ReadOnlySpan<byte> json, int at);
}
