using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>The text that tells a case of a union from the others, where the author has yet to choose it.</summary>
public static class CaseTag
{
    private static readonly Func<string, string>[] Styles =
    [
        JsonNaming.CamelCase,
        static name => name,
        static name => Joined(name, '-').ToLowerInvariant(),
        static name => Joined(name, '_').ToLowerInvariant(),
        static name => Joined(name, '_').ToUpperInvariant(),
        static name => name.ToLowerInvariant(),
    ];

    /// <summary>A tag that no other case has, made as theirs are: <c>bot</c> beside <c>user</c> of <c>UserActor</c>. Else it is the name in camelCase.</summary>
    /// <param name="record">The name of the case's record.</param>
    /// <param name="union">The name of the union's, which tags mostly leave out.</param>
    /// <param name="others">The other cases.</param>
    public static string Suggest(string record, string union, IReadOnlyList<(string Record, string Tag)> others)
    {
        var ways = Styles.SelectMany(style => new Func<string, string>[] { style, name => style(Without(union, name)) });
        var way = others.Count == 0 ? null : ways.FirstOrDefault(made => others.All(other => string.Equals(made(other.Record), other.Tag, StringComparison.Ordinal)));
        var wanted = (way ?? JsonNaming.CamelCase)(record);
        var tag = wanted;
        for (var number = 2; others.Any(other => string.Equals(other.Tag, tag, StringComparison.Ordinal)); number++)
            tag = wanted + number.ToString(CultureInfo.InvariantCulture);
        return tag;
    }

    private static string Without(string union, string name)
    {
        if (name.Length <= union.Length)
            return name;
        if (name.EndsWith(union, StringComparison.Ordinal))
            return name.Substring(0, name.Length - union.Length);
        return name.StartsWith(union, StringComparison.Ordinal) ? name.Substring(union.Length) : name;
    }

    private static string Joined(string name, char joint)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                text.Append(joint);
            text.Append(name[i]);
        }

        return text.ToString();
    }
}
