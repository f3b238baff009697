using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>No issue could be chosen: none matched, or the platform gave no answer.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "reason": "no_match",
///   "candidateCount": 0
/// }
/// </example>
[TammaEvent("ISSUE.SELECTION.FAILED", "1.0.0")]
[CausedBy(typeof(SystemWorkflowStarted))]
[CausedBy(typeof(SystemLoopStarted))]
public sealed partial record IssueSelectionFailed
{
    /// <summary>Repository that was searched, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Kind of the failure.</summary>
    public required SelectionFailure Reason { get; init; }

    /// <summary>How many issues were seen before the filters.</summary>
    [Range(0, int.MaxValue)]
    public required int CandidateCount { get; init; }

    /// <summary>What the platform said, where its call failed: shortened, with secrets masked.</summary>
    [MaxLength(ErrorFields.MessageMaxLength)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? ErrorMessage { get; init; }
}

/// <summary>A kind of failure to choose an issue.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SelectionFailure>))]
public enum SelectionFailure
{
    /// <summary>No issue passed the filters.</summary>
    [JsonStringEnumMemberName("no_match")]
    NoMatch,

    /// <summary>The platform answered with an error.</summary>
    [JsonStringEnumMemberName("platform_error")]
    PlatformError,

    /// <summary>The platform refused so many calls.</summary>
    [JsonStringEnumMemberName("rate_limited")]
    RateLimited,

    /// <summary>The platform denied access.</summary>
    [JsonStringEnumMemberName("permission_denied")]
    PermissionDenied,
}
