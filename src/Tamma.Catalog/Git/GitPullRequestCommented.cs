using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Code;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>Tamma wrote a comment on a pull request.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "commentId": "PRC_1",
///   "purpose": "review_reply",
///   "excerpt": "Addressed in 9f2c1a7e."
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.COMMENTED", "1.0.0")]
[CausedBy(typeof(SystemEscalationTriggered))]
[CausedBy(typeof(GitReviewSubmitted))]
[CausedBy(typeof(CodeScanCompleted))]
[CausedBy(typeof(IssueClarificationAnswered))]
[CausedBy(typeof(IssueDesignSelected))]
public sealed partial record GitPullRequestCommented
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

    /// <summary>The platform's identifier of the comment.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string CommentId { get; init; }

    /// <summary>What the comment is for.</summary>
    public required PullRequestCommentPurpose Purpose { get; init; }

    /// <summary>How the comment begins, with secrets masked.</summary>
    [StringLength(100, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Excerpt { get; init; }
}

/// <summary>What a comment on a pull request is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PullRequestCommentPurpose>))]
public enum PullRequestCommentPurpose
{
    /// <summary>It answers a review.</summary>
    [JsonStringEnumMemberName("review_reply")]
    ReviewReply,

    /// <summary>It asks for help.</summary>
    [JsonStringEnumMemberName("escalation")]
    Escalation,

    /// <summary>It says what the security scans found.</summary>
    [JsonStringEnumMemberName("security_findings")]
    SecurityFindings,

    /// <summary>It makes something clear.</summary>
    [JsonStringEnumMemberName("clarification")]
    Clarification,

    /// <summary>It offers designs to choose from.</summary>
    [JsonStringEnumMemberName("design_options")]
    DesignOptions,

    /// <summary>It says how far the work is.</summary>
    [JsonStringEnumMemberName("status")]
    Status,
}
