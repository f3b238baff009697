using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A file was removed from the working tree.</summary>
/// <example>
/// {
///   "path": "src/legacy-retry.ts",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "sizeBytes": 880,
///   "previousHash": "sha256:fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
///   "linesRemoved": 31,
///   "contentBlobKey": "content/legacy-retry.ts",
///   "origin": "ai_generated",
///   "trigger": "user_approved",
///   "approvedBy": "user-7"
/// }
/// </example>
[TammaEvent("CODE.FILE.DELETED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(AiToolCompleted))]
[CausedBy(typeof(ApprovalProvided))]
public sealed partial record CodeFileDeleted
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

    /// <summary>Bytes of the file before it was removed.</summary>
    [Range(0, int.MaxValue)]
    public required int SizeBytes { get; init; }

    /// <summary>SHA-256 of the content that was removed.</summary>
    [StringLength(ContentDigest.MaxLength, MinimumLength = 1)]
    public required string PreviousHash { get; init; }

    /// <summary>How many lines were removed.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesRemoved { get; init; }

    /// <summary>Key of the blob that holds the content that was removed.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ContentBlobKey { get; init; }

    /// <summary>Who or what produced the content.</summary>
    public required ContentOrigin Origin { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}
