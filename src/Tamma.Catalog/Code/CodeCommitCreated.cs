using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>There is a new commit on the branch of the change.</summary>
/// <example>
/// {
///   "commitSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "message": "Reset retry budget after success (#42)",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "repository": "acme/widgets",
///   "fileCount": 2,
///   "linesAdded": 58,
///   "linesRemoved": 11,
///   "parents": ["1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"],
///   "authorName": "tamma-bot",
///   "authorEmail": "bot@tamma.example",
///   "signed": true,
///   "messageGenerated": true,
///   "trigger": "autonomous",
///   "issueNumber": 42,
///   "diffBlobKey": "diffs/9f2c1a7e.diff"
/// }
/// </example>
[TammaEvent("CODE.COMMIT.CREATED", "1.0.0")]
[CausedBy(typeof(CodeGatePassed), IsRetry = true)]
[CausedBy(typeof(CodeFileCreated))]
[CausedBy(typeof(CodeFileUpdated))]
[CausedBy(typeof(CodeFileDeleted))]
[CausedBy(typeof(CodeFixApplied), IsRetry = true)]
[CausedBy(typeof(CodeRefactoringApplied), IsRetry = true)]
public sealed partial record CodeCommitCreated
{
    /// <summary>Hash of the commit, whole: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    [EventTag("commitSha")]
    public required string CommitSha { get; init; }

    /// <summary>Message of the commit, with secrets masked.</summary>
    [StringLength(5000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Message { get; init; }

    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>How many files it changes.</summary>
    [Range(0, int.MaxValue)]
    public required int FileCount { get; init; }

    /// <summary>How many lines were added.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesAdded { get; init; }

    /// <summary>How many lines were removed.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesRemoved { get; init; }

    /// <summary>Hashes of the commits that it follows.</summary>
    [MaxLength(100)]
    [Items(MaxLength = CommitHash.MaxLength)]
    public required IReadOnlyList<string> Parents { get; init; }

    /// <summary>Name of its author.</summary>
    [StringLength(255, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string AuthorName { get; init; }

    /// <summary>E-mail address of its author, masked where the author is no bot.</summary>
    [StringLength(320, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string AuthorEmail { get; init; }

    /// <summary>Whether it has a signature that was verified.</summary>
    public required bool Signed { get; init; }

    /// <summary>Whether an AI wrote the message.</summary>
    public required bool MessageGenerated { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }

    /// <summary>Number of the issue that it is for, in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request that it is for, in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Key of the blob that holds the whole diff.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference(RetentionDays = 90)]
    public string? DiffBlobKey { get; init; }
}
