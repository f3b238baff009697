using System;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>C# literals.</summary>
internal static class Literal
{
    /// <summary>A string in quotes, escaped.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A UTF-8 string in quotes, escaped.</summary>
    public static string Utf8(string text) => Of(text) + "u8";

    /// <summary>A raw string for a text of one line that neither starts nor ends with a quote, such as a JSON object.</summary>
    public static string Raw(string line)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in line)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var quotes = new string('"', Math.Max(3, longest + 1));
        return quotes + line + quotes;
    }
}
