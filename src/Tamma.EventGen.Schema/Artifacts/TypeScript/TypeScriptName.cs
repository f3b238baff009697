using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.TypeScript;

/// <summary>Names of C# as names of types in TypeScript.</summary>
internal static class TypeScriptName
{
    /// <summary>Words that no type may be named: those of ECMAScript 2024 (section 12.7.2, in strict code) and of TypeScript's own types.</summary>
    private static readonly HashSet<string> Reserved = new(
        ("any arguments as async await bigint boolean break case catch class const continue debugger default delete do else enum eval export extends "
        + "false finally for function if implements import in infer instanceof interface intrinsic is keyof let never new null number object of package "
        + "private protected public readonly return satisfies static string super switch symbol this throw true try type typeof undefined unique unknown "
        + "using var void while with yield").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The name, with what TypeScript can't have in one replaced.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(IsPart(c) ? c : '_');
        if (text.Length == 0 || char.IsDigit(text[0]) || Reserved.Contains(text.ToString()))
            text.Insert(0, '_');
        return text.ToString();
    }

    /// <summary>A name that is not taken yet, and is from now on.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    /// <summary>A member's name: bare where it may be, else a string.</summary>
    public static string OfMember(string jsonName) =>
        jsonName.Length > 0 && !char.IsDigit(jsonName[0]) && jsonName.All(c => c < 128 && IsPart(c)) ? jsonName : Literal(jsonName);

    /// <summary>A text as the type of that one text; JSON's strings are JavaScript's (ECMAScript 2019).</summary>
    public static string Literal(string text) => new Json.JsonString(text).ToString();

    // A half of a surrogate pair is no letter here: nearly no name has one, and '_' is as good.
    private static bool IsPart(char c) => c is '_' or '$' || char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber;
}
