using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>A name as the author would write it: with <c>@</c> where it is a word of the language.</summary>
internal static class WrittenName
{
    /// <summary>A member's or a variable's.</summary>
    public static string Of(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A type's: before a name, words such as "record" and "partial" begin a declaration.</summary>
    public static string OfType(string name) => SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : Of(name);
}
