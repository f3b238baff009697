using System;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>The text of a pattern in a contract: JSON Schema's <c>pattern</c> finds, an event's pattern matches as a whole.</summary>
public static class PatternText
{
    private const string Start = "^(?:";
    private const string End = ")$";

    /// <summary>The text of JSON Schema's <c>pattern</c>: <c>^(?:p)$</c>.</summary>
    public static string ToSchema(string pattern) => Start + pattern + End;

    /// <summary>The <c>p</c> in <c>^(?:p)$</c>; null if the text is not of that form.</summary>
    public static string? FromSchema(string schemaPattern)
    {
        if (schemaPattern.Length < Start.Length + End.Length
            || !schemaPattern.StartsWith(Start, StringComparison.Ordinal)
            || !schemaPattern.EndsWith(End, StringComparison.Ordinal))
            return null;
        var pattern = schemaPattern.Substring(Start.Length, schemaPattern.Length - Start.Length - End.Length);
        return IsBalanced(pattern) ? pattern : null;
    }

    /// <summary>Whether the last parenthesis is the partner of the first: not so in <c>^(?:a)|(?:b)$</c> and <c>^(?:a\)$</c>.</summary>
    private static bool IsBalanced(string pattern)
    {
        var depth = 0;
        var isInClass = false;
        for (var index = 0; index < pattern.Length && depth >= 0; index++)
        {
            switch (pattern[index])
            {
                case '\\' when index == pattern.Length - 1:
                    return false;
                case '\\':
                    index++;
                    break;
                case '[' or ']':
                    isInClass = pattern[index] == '[';
                    break;
                case '(' when !isInClass:
                    depth++;
                    break;
                case ')' when !isInClass:
                    depth--;
                    break;
            }
        }

        return depth == 0 && !isInClass;
    }
}
