using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Short names for the types of an event in its contract's class, where each of them stands many times: <c>using T0 = global::N.R;</c>.
/// Types of the namespaces that are imported there need no namespace.
/// </summary>
internal sealed class TypeAliases
{
    private static readonly string[] Imported = ["global::System.Collections.Generic.", "global::System."];

    private readonly (string FullName, string Alias)[] _names;

    public TypeAliases(EventDeclaration declaration)
    {
        _names = [.. declaration.Types.Select(type => type.FullName)
            .Concat(declaration.Enums.Select(enumeration => enumeration.FullName))
            .Concat(declaration.Unions.Select(union => union.FullName))
            // A generic type is named with what it is made of.
            .Where(name => name.IndexOf('<') < 0)
            .Distinct(StringComparer.Ordinal)
            .Select((name, number) => (name, "T" + Names.Number(number)))];
    }

    /// <summary>The directives that declare the names.</summary>
    public IEnumerable<string> Directives => _names.Select(name => "using " + name.Alias + " = " + name.FullName + ";");

    /// <summary>A line of code with the short names; what stands in its literals stays.</summary>
    public string Shorten(string line)
    {
        if (line.IndexOf("global::", StringComparison.Ordinal) < 0)
            return line;
        var text = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            var end = line[at] == '"' ? EndOfLiteral(line, at) : line.IndexOf('"', at);
            var part = line.Substring(at, (end < 0 ? line.Length : end) - at);
            text.Append(line[at] == '"' ? part : ShortenCode(part));
            at += part.Length;
        }

        return text.ToString();
    }

    private static int EndOfLiteral(string line, int at)
    {
        for (at++; at < line.Length && line[at] != '"'; at++)
        {
            if (line[at] == '\\')
                at++;
        }

        return Math.Min(at + 1, line.Length);
    }

    private string ShortenCode(string code)
    {
        foreach (var (fullName, alias) in _names)
            code = Replace(code, fullName, alias, IsWhole);
        return Imported.Aggregate(code, (shorter, space) => Replace(shorter, space, "", IsLastName));
    }

    private static string Replace(string code, string name, string shortName, Func<string, int, bool> isMeant)
    {
        var text = new StringBuilder();
        var from = 0;
        for (var at = code.IndexOf(name, StringComparison.Ordinal); at >= 0; at = code.IndexOf(name, from, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            text.Append(code, from, at - from).Append(isMeant(code, end) ? shortName : name);
            from = end;
        }

        return text.Append(code, from, code.Length - from).ToString();
    }

    // N.R is no part of N.R2 and of N.R.Nested; N.E.@Member is a member of it.
    private static bool IsWhole(string code, int end) =>
        end == code.Length || (!IsPartOfName(code[end]) && (code[end] != '.' || (end + 1 < code.Length && code[end + 1] == '@')));

    // System.Uri is imported, and System.Net.IPAddress is not.
    private static bool IsLastName(string code, int at)
    {
        while (at < code.Length && IsPartOfName(code[at]))
            at++;
        return at == code.Length || code[at] != '.';
    }

    private static bool IsPartOfName(char c) => SyntaxFacts.IsIdentifierPartCharacter(c) || c == '@';
}
