using System;
using System.Collections.Generic;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// A documentation comment of elements that hold text alone, as most are: <c>&lt;summary&gt;words&lt;/summary&gt;</c>. It says what an XML
/// reader would say of it, at a fiftieth of the cost; all comments of a file are read again when the file changes.
/// </summary>
internal static class PlainComment
{
    private const string Parameter = "param";

    private static readonly string[] Names = ["summary", "remarks", "example"];

    /// <summary>The elements, those of parameters as <c>param title</c>; null where the comment has anything else in it, or is no XML.</summary>
    public static IReadOnlyList<(string Name, string Text)>? Read(string comment)
    {
        var elements = new List<(string, string)>();
        for (var at = SkipSpace(comment, 0); at < comment.Length; at = SkipSpace(comment, at))
        {
            var name = Array.Find(Names, name => IsTag(comment, at, "<", name));
            var parameter = name is null ? ParameterAt(comment, at) : null;
            if (name is null && parameter is null)
                return null;
            var tag = name ?? Parameter;
            var start = comment.IndexOf('>', at) + 1;
            var end = comment.IndexOf('<', start);
            if (end < 0 || !IsTag(comment, end, "</", tag) || !IsText(comment, start, end))
                return null;
            elements.Add((name ?? parameter!, comment.Substring(start, end - start)));
            at = end + tag.Length + 3;
        }

        return elements;
    }

    // <param name="title">: as the element's name, with a space that no other has.
    private static string? ParameterAt(string comment, int at)
    {
        const string Opening = "<" + Parameter + " name=\"";
        if (string.CompareOrdinal(comment, at, Opening, 0, Opening.Length) != 0)
            return null;
        var end = at + Opening.Length;
        while (end < comment.Length && (char.IsLetterOrDigit(comment[end]) || comment[end] == '_') && comment[end] < '\ud800')
            end++;
        return string.CompareOrdinal(comment, end, "\">", 0, 2) == 0 ? Parameter + " " + comment.Substring(at + Opening.Length, end - at - Opening.Length) : null;
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
