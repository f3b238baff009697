using System.Linq;

namespace Tamma.EventGen.Schema;

/// <summary>The syntax of a version, as Semantic Versioning 2.0.0 has it (sections 2, 9 and 10).</summary>
public static class SemanticVersion
{
    /// <summary>Whether the text is a version: three numbers without leading zeros, then optionally a pre-release and build metadata.</summary>
    public static bool IsValid(string text)
    {
        var plus = text.IndexOf('+');
        if (plus >= 0 && !text.Substring(plus + 1).Split('.').All(IsIdentifier))
            return false;
        var rest = plus < 0 ? text : text.Substring(0, plus);
        var hyphen = rest.IndexOf('-');
        if (hyphen >= 0 && !rest.Substring(hyphen + 1).Split('.').All(id => IsIdentifier(id) && (!IsDigits(id) || IsNumber(id))))
            return false;
        var numbers = (hyphen < 0 ? rest : rest.Substring(0, hyphen)).Split('.');
        return numbers.Length == 3 && numbers.All(IsNumber);
    }

    private static bool IsNumber(string text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-');
}
