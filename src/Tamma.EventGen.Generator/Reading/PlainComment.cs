using System;
using System.Collections.Generic;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// A documentation comment of elements that hold text alone, as most are: <c>&lt;summary&gt;words&lt;/summary&gt;</c>. It says what an XML
/// reader would say of it, at a fiftieth of the cost; all comments of a file are read again when the file changes.
/// </summary>
internal static class PlainComment
{
    private static readonly string[] Names = ["summary", "remarks", "example"];

    /// <summary>The elements, or null where the comment has anything else in it, or is no XML.</summary>
    public static IReadOnlyList<(string Name, string Text)>? Read(string comment)
    {
        var elements = new List<(string, string)>();
        for (var at = SkipSpace(comment, 0); at < comment.Length; at = SkipSpace(comment, at))
        {
            if (Array.Find(Names, name => IsTag(comment, at, "<", name)) is not { } name)
                return null;
            var start = at + name.Length + 2;
            var end = comment.IndexOf('<', start);
            if (end < 0 || !IsTag(comment, end, "</", name) || !IsText(comment, start, end))
                return null;
            elements.Add((name, comment.Substring(start, end - start)));
            at = end + name.Length + 3;
        }

        return elements;
    }

    private static int SkipSpace(string comment, int at)
    {
        while (at < comment.Length && (comment[at] is ' ' or '\t' or '\r' or '\n'))
            at++;
        return at;
    }

    private static bool IsTag(string comment, int at, string bracket, string name) =>
        string.CompareOrdinal(comment, at, bracket, 0, bracket.Length) == 0
        && string.CompareOrdinal(comment, at + bracket.Length, name, 0, name.Length) == 0
        && at + bracket.Length + name.Length < comment.Length
        && comment[at + bracket.Length + name.Length] == '>';

    // What XML gives a meaning to, or refuses, is left to its reader.
    private static bool IsText(string comment, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (comment[i] is '&' or '>' or >= '\ud800' or (< ' ' and not ('\t' or '\r' or '\n')))
                return false;
        }

        return true;
    }
}
