using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Git;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>Tamma wrote a comment on an issue.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "commentId": "IC_991",
///   "purpose": "closing_summary",
///   "excerpt": "Fixed by #108."
/// }
/// </example>
[TammaEvent("ISSUE.COMMENT.CREATED", "1.0.0")]
[CausedBy(typeof(GitPullRequestMerged))]
[CausedBy(typeof(IssueClarificationRequested))]
[CausedBy(typeof(SystemEscalationTriggered))]
public sealed partial record IssueCommentCreated
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

    /// <summary>The platform's identifier of the comment.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string CommentId { get; init; }

    /// <summary>What the comment is for.</summary>
    public required IssueCommentPurpose Purpose { get; init; }

    /// <summary>How the comment begins, with secrets masked.</summary>
    [StringLength(100, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Excerpt { get; init; }
}

/// <summary>What a comment on an issue is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueCommentPurpose>))]
public enum IssueCommentPurpose
{
    /// <summary>It asks something.</summary>
    [JsonStringEnumMemberName("question")]
    Question,

    /// <summary>It says how far the work is.</summary>
    [JsonStringEnumMemberName("status")]
    Status,

    /// <summary>It asks for help.</summary>
    [JsonStringEnumMemberName("escalation")]
    Escalation,

    /// <summary>It sums up what was done.</summary>
    [JsonStringEnumMemberName("closing_summary")]
    ClosingSummary,

    /// <summary>It offers designs to choose from.</summary>
    [JsonStringEnumMemberName("design_options")]
    DesignOptions,
}
