using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The loop goes on without an answer, on purpose.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "reason": "label_override",
///   "score": 74
/// }
/// </example>
[TammaEvent("ISSUE.CLARIFICATION.SKIPPED", "1.0.0")]
[CausedBy(typeof(IssueAmbiguityScored))]
[CausedBy(typeof(IssueClarificationRequested))]
public sealed partial record IssueClarificationSkipped
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Why no answer was asked or waited for.</summary>
    public required ClarificationSkipReason Reason { get; init; }

    /// <summary>How ambiguous the wording was at that time, from 0 to 100.</summary>
    [Range(0, 100)]
    public required int Score { get; init; }
}

/// <summary>Why the loop goes on without an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClarificationSkipReason>))]
public enum ClarificationSkipReason
{
    /// <summary>A label tells it to.</summary>
    [JsonStringEnumMemberName("label_override")]
    LabelOverride,

    /// <summary>The person did not want to answer.</summary>
    [JsonStringEnumMemberName("user_declined")]
    UserDeclined,

    /// <summary>No answer came in time.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>The issue is clear enough.</summary>
    [JsonStringEnumMemberName("below_threshold")]
    BelowThreshold,
}
