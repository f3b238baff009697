using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A file was renamed, moved or copied.</summary>
/// <example>
/// {
///   "path": "src/retry/index.ts",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "previousPath": "src/retry.ts",
///   "copied": false,
///   "origin": "ai_generated",
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("CODE.FILE.MOVED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(AiToolCompleted))]
public sealed partial record CodeFileMoved
{
    /// <summary>Path of the file now, relative to the root of the repository.</summary>
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

    /// <summary>Path of the file before.</summary>
    [StringLength(FilePath.MaxLength, MinimumLength = 1)]
    public required string PreviousPath { get; init; }

    /// <summary>Whether the old file is still there.</summary>
    public required bool Copied { get; init; }

    /// <summary>Who or what produced the content.</summary>
    public required ContentOrigin Origin { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}
