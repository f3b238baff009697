using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>The name of an event's record beside its event type.</summary>
public static class RecordName
{
    private const string Suffix = "EVENT";

    /// <summary>Whether the record is named for the event: <c>PullRequestCreated</c> or <c>GitPullRequestCreated</c> for <c>GIT.PULL_REQUEST.CREATED</c>.</summary>
    public static bool Fits(string record, string eventType)
    {
        var segments = eventType.Split('.').Select(Letters).ToArray();
        var name = Letters(record);
        if (name.EndsWith(Suffix, StringComparison.Ordinal) && !segments[segments.Length - 1].EndsWith(Suffix, StringComparison.Ordinal))
            name = name.Substring(0, name.Length - Suffix.Length);
        var whole = string.Concat(segments);
        return string.Equals(name, whole, StringComparison.Ordinal) || (segments.Length > 1 && string.Equals(name, string.Concat(segments.Skip(1)), StringComparison.Ordinal));
    }

    /// <summary>The record's name with all segments.</summary>
    public static string Of(string eventType) => string.Concat(eventType.Split('.', '_').Where(word => word.Length > 0)
        .Select(word => word.Substring(0, 1).ToUpperInvariant() + word.Substring(1).ToLowerInvariant()));

    private static string Letters(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray());
}
