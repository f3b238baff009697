using System;
using System.Text.RegularExpressions;

namespace Tamma.Events.Text;

/// <summary>A pattern that a whole text must match: linear in the text, compiled at its first use.</summary>
/// <param name="pattern">.NET's syntax, anchored as <c>\A(?:...)\z</c>.</param>
internal sealed class TextPattern(string pattern)
{
    private const string Start = @"\A(?:";
    private const string End = @")\z";

    private Regex? _regex;

    /// <summary>The pattern as people write it: <c>^...$</c>.</summary>
    public string Display =>
        pattern.StartsWith(Start, StringComparison.Ordinal) && pattern.EndsWith(End, StringComparison.Ordinal)
            ? $"^{pattern[Start.Length..^End.Length]}$"
            : pattern;

    public bool Matches(ReadOnlySpan<char> text) => (_regex ??= Compile()).IsMatch(text);

    private Regex Compile() =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
