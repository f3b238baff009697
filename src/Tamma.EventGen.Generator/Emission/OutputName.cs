using System.Linq;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>What stands before a member's value: made here where no escaping changes it, or else at run time.</summary>
/// <param name="Key">Nothing, or the statement that writes the name.</param>
/// <param name="Fragment">The expression of what the value is written with.</param>
internal sealed record OutputName(string Key, string Fragment)
{
    public static OutputName Of(string jsonName) => IsPlain(jsonName)
        ? new("", Literal.Utf8(",\"" + jsonName + "\":"))
        : new("json.WriteKey(" + Literal.Of(jsonName) + "); ", "default");

    /// <summary>Whether a text stands for itself in JSON, however it is escaped.</summary>
    public static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`'));

    /// <summary>One statement as it is, several as a block.</summary>
    public static string Braced(string statements) => statements.IndexOf("; ", System.StringComparison.Ordinal) < 0 ? statements : "{ " + statements + " }";
}
