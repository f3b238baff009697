using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The selector chose an issue to work on without a person, and says why it was that one.</summary>
/// <example>
/// {
///   "issueId": "I_kwDOABCD42",
///   "issueNumber": 42,
///   "title": "Retry budget is not reset after success",
///   "url": "https://github.com/acme/widgets/issues/42",
///   "repository": "acme/widgets",
///   "labels": ["bug", "tamma"],
///   "priority": "high",
///   "selectionStrategy": "oldest_first",
///   "selectionReason": "Oldest open issue carrying the tamma label",
///   "selectionScore": 87.5,
///   "candidateCount": 3,
///   "includeLabels": ["tamma"],
///   "excludeLabels": ["wontfix"],
///   "alternatives": [{ "issueNumber": 45, "score": 71.0, "reason": "newer" }]
/// }
/// </example>
[TammaEvent("ISSUE.SELECTED.SUCCESS", "1.0.0")]
[CausedBy(typeof(SystemWorkflowStarted))]
[CausedBy(typeof(SystemLoopStarted))]
public sealed partial record IssueSelectedSuccess
{
    /// <summary>The platform's own identifier of the issue, unique across its repositories.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string IssueId { get; init; }

    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Title of the issue, as the platform shows it.</summary>
    [StringLength(500, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Title { get; init; }

    /// <summary>Address of the issue's web page.</summary>
    [MaxLength(Address.MaxLength)]
    public required Uri Url { get; init; }

    /// <summary>Repository of the issue, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Labels that the issue bore when it was chosen.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Priority that the selector saw.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Rule by which the issue was chosen.</summary>
    public required IssueSelectionStrategy SelectionStrategy { get; init; }

    /// <summary>Why this issue and none of the others, in a sentence.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Truncate]
    public required string SelectionReason { get; init; }

    /// <summary>The selector's score, from 0 to 100; absent where the strategy has no scores.</summary>
    [Range(0, 100)]
    public double? SelectionScore { get; init; }

    /// <summary>How many issues passed the filters.</summary>
    [Range(0, int.MaxValue)]
    public required int CandidateCount { get; init; }

    /// <summary>Labels of which an issue needed one to be a candidate.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? IncludeLabels { get; init; }

    /// <summary>Labels that kept an issue from being a candidate.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? ExcludeLabels { get; init; }

    /// <summary>The candidates that came next, best first, and why each was passed over.</summary>
    [MaxLength(20)]
    public IReadOnlyList<AlternativeIssue>? Alternatives { get; init; }
}

/// <summary>A candidate that was passed over.</summary>
public sealed record AlternativeIssue
{
    /// <summary>Number of the issue in its repository.</summary>
    public required int IssueNumber { get; init; }

    /// <summary>The selector's score.</summary>
    public required double Score { get; init; }

    /// <summary>Why it was passed over.</summary>
    [MaxLength(500)]
    public required string Reason { get; init; }
}

/// <summary>A rule by which the next issue is chosen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueSelectionStrategy>))]
public enum IssueSelectionStrategy
{
    /// <summary>The one that has been open longest.</summary>
    [JsonStringEnumMemberName("oldest_first")]
    OldestFirst,

    /// <summary>In the order of their priorities.</summary>
    [JsonStringEnumMemberName("priority")]
    Priority,

    /// <summary>The one that a person named.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,

    /// <summary>The next one of a loop that goes on by itself.</summary>
    [JsonStringEnumMemberName("auto_next")]
    AutoNext,

    /// <summary>Only among those of high priority.</summary>
    [JsonStringEnumMemberName("high_priority")]
    HighPriority,
}
