using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>The name that was probably meant.</summary>
public static class EventNameSuggestion
{
    private static readonly char[] Separators = ['.', ':', '/', ' ', '-', '_'];

    /// <summary>Words that name how it ended, and the status or participle for it.</summary>
    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["ERROR"] = "FAILED",
        ["FAILURE"] = "FAILED",
        ["COMPLETION"] = "COMPLETED",
        ["CREATION"] = "CREATED",
        ["DELETION"] = "DELETED",
    };

    /// <summary>
    /// A name without a fault under the policy, made of the words of the given one, abbreviations in full; null where none is found, and
    /// for a name without a fault.
    /// </summary>
    public static string? Of(string name, EventNamePolicy policy)
    {
        var found = Candidates(name, policy).FirstOrDefault(candidate => EventTypeName.FaultOf(candidate, policy) == EventNameFault.None);
        return string.Equals(found, name, StringComparison.Ordinal) ? null : found;
    }

    private static IEnumerable<string> Candidates(string name, EventNamePolicy policy)
    {
        var text = Upper(name);
        var segments = text.Split(['.', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Select(segment => string.Join("_", Words(segment))).Where(segment => segment.Length > 0).ToArray();
        foreach (var candidate in WithVerb(policy.Expand(segments)))
            yield return candidate;
        // One separator for everything: the first word is the aggregate, the last one says what has happened.
        var words = policy.Expand(Words(text).ToArray()).SelectMany(Words).ToArray();
        if (words.Length < 2)
            yield break;
        foreach (var candidate in words.Length == 2
            ? WithVerb(words)
            : WithVerb([words[0], string.Join("_", words.Skip(1).Take(words.Length - 2)), words[words.Length - 1]]))
            yield return candidate;
    }

    private static IEnumerable<string> WithVerb(string[] segments)
    {
        if (segments.Length == 0)
            yield break;
        yield return string.Join(".", segments);
        var last = segments[segments.Length - 1];
        // What a status is of, only the author knows.
        if (EventTypeName.IsStatus(last))
            yield break;
        var words = last.Split('_');
        var verb = words[words.Length - 1];
        if ((Outcomes.TryGetValue(verb, out var outcome) ? outcome : PastParticiples.Of(verb)) is { } past)
            yield return string.Join(".", segments.Take(segments.Length - 1).Append(string.Join("_", words.Take(words.Length - 1).Append(past))));
    }

    private static IEnumerable<string> Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Upper case, with an underscore where a word of camel case begins.</summary>
    private static string Upper(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
