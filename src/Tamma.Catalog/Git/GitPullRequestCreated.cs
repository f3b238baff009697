using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A pull request (a merge request, on other platforms) was opened.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "title": "[Tamma] Retry budget is not reset after success",
///   "url": "https://github.com/acme/widgets/pull/108",
///   "repository": "acme/widgets",
///   "baseBranch": "main",
///   "headBranch": "tamma/issue-42-fix-retry-budget",
///   "baseSha": "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
///   "headSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "draft": false,
///   "commits": 1,
///   "changedFiles": 2,
///   "linesAdded": 58,
///   "linesRemoved": 11,
///   "reviewers": ["user-9"],
///   "labels": ["automated", "tamma-generated"],
///   "descriptionExcerpt": "Fixes #42.",
///   "descriptionGenerated": true,
///   "issueNumber": 42,
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.CREATED", "1.2.0")]
[CausedBy(typeof(GitCommitPushed))]
[CausedBy(typeof(CodeGatePassed))]
public sealed partial record GitPullRequestCreated
{
    /// <summary>Number of the pull request in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public required int PrNumber { get; init; }

    /// <summary>Title of the pull request, as people see it.</summary>
    [StringLength(500, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Title { get; init; }

    /// <summary>Address of the pull request's web page.</summary>
    [MaxLength(Address.MaxLength)]
    public required Uri Url { get; init; }

    /// <summary>Repository of the pull request, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Branch that is to take the change.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    public required string BaseBranch { get; init; }

    /// <summary>Branch that holds the change.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string HeadBranch { get; init; }

    /// <summary>Commit at the head of the base branch: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public string? BaseSha { get; init; }

    /// <summary>Commit at the head of the change: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public required string HeadSha { get; init; }

    /// <summary>Whether it was opened as a draft.</summary>
    public required bool Draft { get; init; }

    /// <summary>How many commits it has.</summary>
    [Range(1, int.MaxValue)]
    public required int Commits { get; init; }

    /// <summary>How many files it changes.</summary>
    [Range(0, int.MaxValue)]
    public required int ChangedFiles { get; init; }

    /// <summary>How many lines it adds.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesAdded { get; init; }

    /// <summary>How many lines it removes.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesRemoved { get; init; }

    /// <summary>Accounts that were asked for a review.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Account.MaxLength)]
    [Sensitive(Sensitivity.Pii)]
    public IReadOnlyList<string>? Reviewers { get; init; }

    /// <summary>Labels that it was opened with.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>How its description begins.</summary>
    [MaxLength(500)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? DescriptionExcerpt { get; init; }

    /// <summary>Whether an AI wrote the description.</summary>
    public required bool DescriptionGenerated { get; init; }

    /// <summary>Number of the issue that it is for, in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}
