using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>What an event's name says, as a sentence to start a summary from.</summary>
public static class EventSentence
{
    /// <summary>Participles of verbs that nothing is done by: what they are said of does it itself.</summary>
    private static readonly HashSet<string> Intransitive = new(StringComparer.Ordinal)
    {
        "APPEARED", "ARRIVED", "CRASHED", "DISAPPEARED", "EXITED", "EXPIRED", "FAILED", "HAPPENED", "OCCURRED", "SUCCEEDED",
    };

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["FAILED"] = "failed",
        ["PENDING"] = "is pending",
        ["RETRY"] = "is tried again",
        ["SUCCESS"] = "succeeded",
        ["TIMEOUT"] = "timed out",
    };

    /// <summary>
    /// <c>A pull request was created.</c> for <c>GIT.PULL_REQUEST.CREATED</c>; null for a name whose words are no thing followed by one
    /// word for what happened to it.
    /// </summary>
    public static string? Of(string eventType)
    {
        var segments = eventType.Split('.');
        // A status is not of the aggregate, but of a part of it.
        if (segments.Length < 2 || (segments.Length == 2 && EventTypeName.IsStatus(segments[1])))
            return null;
        var subject = segments[segments.Length - 2].Split('_');
        // A participle is no thing: ISSUE.SELECTED.SUCCESS.
        if (subject.Any(word => word.Length == 0 || !word.All(IsLetterOrDigit) || PastParticiples.Contains(word)))
            return null;
        return PredicateOf(segments[segments.Length - 1], IsPlural(subject)) is { } predicate ? Subject(subject) + " " + predicate + "." : null;
    }

    private static string? PredicateOf(string word, bool isPlural)
    {
        if (Statuses.TryGetValue(word, out var status))
            return isPlural && status.StartsWith("is ", StringComparison.Ordinal) ? "are " + status.Substring(3) : status;
        if (word.Contains('_') || !PastParticiples.Contains(word))
            return null;
        var verb = word.ToLowerInvariant();
        return Intransitive.Contains(word) ? verb : (isPlural ? "were " : "was ") + verb;
    }

    private static string Subject(string[] words)
    {
        var text = string.Join(" ", words).ToLowerInvariant();
        if (IsPlural(words))
            return char.ToUpperInvariant(text[0]) + text.Substring(1);
        return (text[0] is 'a' or 'e' or 'i' or 'o' ? "An " : "A ") + text;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsPlural(string[] words) => words[words.Length - 1] is var last
        && last.EndsWith("S", StringComparison.Ordinal)
        && !new[] { "SS", "US", "IS" }.Any(ending => last.EndsWith(ending, StringComparison.Ordinal));
}
