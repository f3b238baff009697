using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>The name that was probably meant.</summary>
public static class EventNameSuggestion
{
    private static readonly char[] Separators = ['.', ':', '/', ' ', '-', '_'];

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["COMPLETE"] = "COMPLETED",
        ["ERROR"] = "FAILED",
        ["FAIL"] = "FAILED",
        ["FAILURE"] = "FAILED",
        ["SUCCEEDED"] = "SUCCESS",
        ["TIMED_OUT"] = "TIMEOUT",
        ["SEND"] = "SENT",
        ["BUILD"] = "BUILT",
        ["BEGIN"] = "BEGUN",
        ["WRITE"] = "WRITTEN",
        ["CHOOSE"] = "CHOSEN",
        ["STOP"] = "STOPPED",
        ["SUBMIT"] = "SUBMITTED",
        ["COMMIT"] = "COMMITTED",
        ["RETRIED"] = "RETRY",
    };

    /// <summary>A name without a fault under the policy, made of the words of the given one; null where none is found.</summary>
    public static string? Of(string name, EventNamePolicy policy) => Candidates(name, policy)
        .FirstOrDefault(candidate => !string.Equals(candidate, name, StringComparison.Ordinal) && EventTypeName.FaultOf(candidate, policy) == EventNameFault.None);

    private static IEnumerable<string> Candidates(string name, EventNamePolicy policy)
    {
        var text = Upper(name);
        var segments = text.Split(['.', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Select(segment => string.Join("_", Words(segment))).Where(segment => segment.Length > 0).ToArray();
        foreach (var candidate in WithVerb(Expand(segments, policy)))
            yield return candidate;
        // One separator for everything: the first word is the aggregate, the last one says what has happened.
        var words = Expand(Words(text).ToArray(), policy).SelectMany(Words).ToArray();
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
        var words = last.Split('_');
        var verb = words[words.Length - 1];
        foreach (var past in Past(verb))
        {
            var changed = string.Join("_", words.Take(words.Length - 1).Append(past));
            yield return string.Join(".", segments.Take(segments.Length - 1).Append(changed));
        }
    }

    private static IEnumerable<string> Past(string verb)
    {
        if (Verbs.TryGetValue(verb, out var known))
            yield return known;
        else if (verb.EndsWith("E", StringComparison.Ordinal))
            yield return verb + "D";
        else if (verb.Length > 2 && verb[verb.Length - 1] == 'Y' && !"AEIOU".Contains(verb[verb.Length - 2]))
            yield return verb.Substring(0, verb.Length - 1) + "IED";
        else if (verb.Length > 2)
            yield return verb + "ED";
    }

    private static string[] Expand(string[] segments, EventNamePolicy policy)
    {
        var expansions = policy.Expansions.GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pairs => pairs.Key, pairs => pairs.First().Value, StringComparer.Ordinal);
        return segments.Select(segment => string.Join("_", segment.Split('_').Select(word => expansions.TryGetValue(word, out var full) ? full : word))).ToArray();
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
