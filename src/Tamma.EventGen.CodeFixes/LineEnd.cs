using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.CodeFixes;

/// <summary>The line end of a file.</summary>
internal static class LineEnd
{
    /// <summary>That of its first line; LF where there is but one line.</summary>
    public static string Of(SourceText text) =>
        text.Lines[0] is var first && first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
}
