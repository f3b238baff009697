using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A file of the working tree was changed.</summary>
/// <example>
/// {
///   "path": "src/retry.ts",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "sizeBytes": 2304,
///   "contentHash": "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
///   "previousHash": "sha256:3fdba35f04dc8c462986c992bcf875546257113072a909c162f7e470e581e278",
///   "linesAdded": 6,
///   "linesRemoved": 2,
///   "diff": "@@ -10,2 +10,6 @@",
///   "diffBlobKey": "diffs/retry.ts.diff",
///   "origin": "ai_generated",
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("CODE.FILE.UPDATED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(AiToolCompleted))]
[CausedBy(typeof(CodeFixSuggested), IsRetry = true)]
public sealed partial record CodeFileUpdated
{
    /// <summary>Path of the file, relative to the root of the repository.</summary>
    [StringLength(FilePath.MaxLength, MinimumLength = 1)]
    [EventTag("path")]
    public required string Path { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Name of the branch, where it happened on one.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public string? Branch { get; init; }

    /// <summary>Bytes of the file after it was written.</summary>
    [Range(0, int.MaxValue)]
    public required int SizeBytes { get; init; }

    /// <summary>SHA-256 of the content that was written.</summary>
    [StringLength(ContentDigest.MaxLength, MinimumLength = 1)]
    public required string ContentHash { get; init; }

    /// <summary>SHA-256 of the content before.</summary>
    [StringLength(ContentDigest.MaxLength, MinimumLength = 1)]
    public required string PreviousHash { get; init; }

    /// <summary>How many lines were added.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesAdded { get; init; }

    /// <summary>How many lines were removed.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesRemoved { get; init; }

    /// <summary>The change as a unified diff with secrets masked, where it has less than 10 KB.</summary>
    [MaxLength(10240)]
    [Sensitive(Sensitivity.Secret)]
    public string? Diff { get; init; }

    /// <summary>Key of the blob that holds the diff, where it is larger.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference(RetentionDays = 90)]
    public string? DiffBlobKey { get; init; }

    /// <summary>Who or what produced the content.</summary>
    public required ContentOrigin Origin { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}
