using System;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Tamma.Events.Shapes;

/// <summary>A pattern that a whole text must match: linear in the text, compiled at its first use.</summary>
/// <param name="text">The pattern as its author wrote it, for messages.</param>
/// <param name="dotNet">The same in .NET's syntax, anchored as <c>\A(?:...)\z</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern(string text, string dotNet)
{
    private Regex? _regex;

    internal string Text { get; } = text;

    internal bool Matches(ReadOnlySpan<char> value) => (_regex ??= Compile()).IsMatch(value);

    private Regex Compile() =>
        new(dotNet, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
