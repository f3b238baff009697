using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>The ways in which words are joined to a name.</summary>
[Flags]
public enum NameStyles
{
    /// <summary>None of those that have a name.</summary>
    None = 0,

    /// <summary><c>very_high</c></summary>
    LowerSnake = 1,

    /// <summary><c>VERY_HIGH</c></summary>
    UpperSnake = 2,

    /// <summary><c>very-high</c></summary>
    Kebab = 4,

    /// <summary><c>veryHigh</c></summary>
    Camel = 8,

    /// <summary><c>VeryHigh</c></summary>
    Pascal = 16,
}

/// <summary>Recognizes styles.</summary>
public static class NameStyle
{
    private const NameStyles All = NameStyles.LowerSnake | NameStyles.UpperSnake | NameStyles.Kebab | NameStyles.Camel | NameStyles.Pascal;

    /// <summary>The first two names that have no style in common, or null. Two names without any style are not known to differ.</summary>
    public static (string Name, string Other)? Difference(IEnumerable<string> names)
    {
        var examples = names.GroupBy(Of).Select(group => (Styles: group.Key, Name: group.First())).ToArray();
        return examples
            .SelectMany(one => examples.Where(other => one.Styles != other.Styles && (one.Styles & other.Styles) == NameStyles.None)
                .Select(other => ((string, string)?)(one.Name, other.Name)))
            .FirstOrDefault();
    }

    /// <summary>The styles that one name has, three for a word of lower case; all for one that is not made of letters, digits and joints, such as a currency's sign.</summary>
    public static NameStyles Of(string name)
    {
        if (name.Length == 0 || !name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
            return All;
        var hasLower = name.Any(c => c is >= 'a' and <= 'z');
        var hasUpper = name.Any(c => c is >= 'A' and <= 'Z');
        var (isSnake, isKebab) = (name.Contains('_'), name.Contains('-'));
        var styles = NameStyles.None;
        if (!hasUpper && !isKebab)
            styles |= NameStyles.LowerSnake;
        if (!hasLower && !isKebab)
            styles |= NameStyles.UpperSnake;
        if (!hasUpper && !isSnake)
            styles |= NameStyles.Kebab;
        if (!isSnake && !isKebab && name[0] is not (>= 'A' and <= 'Z'))
            styles |= NameStyles.Camel;
        if (!isSnake && !isKebab && name[0] is not (>= 'a' and <= 'z'))
            styles |= NameStyles.Pascal;
        return styles;
    }
}
