using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A person or an AI reviewed the pull request.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "reviewId": "PRR_5",
///   "reviewer": "user-9",
///   "reviewerKind": "human",
///   "state": "approved",
///   "commentCount": 0
/// }
/// </example>
[TammaEvent("GIT.REVIEW.SUBMITTED", "1.0.0")]
[CausedBy(typeof(GitReviewRequested))]
[CausedBy(typeof(GitPullRequestCreated))]
[CausedBy("GIT.WEBHOOK.RECEIVED")]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record GitReviewSubmitted
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

    /// <summary>The platform's identifier of the review.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ReviewId { get; init; }

    /// <summary>Account that reviewed.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string Reviewer { get; init; }

    /// <summary>Whether a person, an AI or a bot reviewed.</summary>
    public required ReviewerKind ReviewerKind { get; init; }

    /// <summary>Verdict of the review.</summary>
    public required ReviewState State { get; init; }

    /// <summary>How many comments it has.</summary>
    [Range(0, int.MaxValue)]
    public required int CommentCount { get; init; }
}

/// <summary>What a reviewer is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewerKind>))]
public enum ReviewerKind
{
    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("human")]
    Human,

    /// <summary>An AI.</summary>
    [JsonStringEnumMemberName("ai")]
    Ai,

    /// <summary>A program that is no AI.</summary>
    [JsonStringEnumMemberName("bot")]
    Bot,
}

/// <summary>A verdict of a review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>The change is good.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>Something has to change first.</summary>
    [JsonStringEnumMemberName("changes_requested")]
    ChangesRequested,

    /// <summary>No verdict, only comments.</summary>
    [JsonStringEnumMemberName("commented")]
    Commented,

    /// <summary>The review counts no longer.</summary>
    [JsonStringEnumMemberName("dismissed")]
    Dismissed,
}
