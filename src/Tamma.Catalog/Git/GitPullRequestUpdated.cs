using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A pull request got another title, description, labels, reviewers, draft state or head.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "changedFields": ["head"],
///   "headSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "labels": ["automated", "tamma-generated"],
///   "state": "open",
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.UPDATED", "1.0.0")]
[CausedBy(typeof(GitPullRequestCreated))]
[CausedBy(typeof(GitCommitPushed))]
[CausedBy(typeof(GitReviewSubmitted))]
[CausedBy(typeof(SystemEscalationTriggered))]
public sealed partial record GitPullRequestUpdated
{
    /// <summary>Number of the pull request in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public required int PrNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Names of the fields that changed.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> ChangedFields { get; init; }

    /// <summary>Commit at the head of the change now: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public string? HeadSha { get; init; }

    /// <summary>Labels that it bears now.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>State that it is in now.</summary>
    public required PullRequestState State { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }
}

/// <summary>A state of a pull request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PullRequestState>))]
public enum PullRequestState
{
    /// <summary>It can be reviewed and merged.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It was closed, and not merged.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>Its change is part of the target branch.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>It is not ready to be reviewed.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,
}
