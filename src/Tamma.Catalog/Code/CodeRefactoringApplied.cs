using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A refactoring that was approved is done.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "refactoringId": "ref-1",
///   "filePaths": ["src/retry.ts"],
///   "applied": 1,
///   "skipped": 0,
///   "trigger": "user_approved",
///   "approvedBy": "user-7"
/// }
/// </example>
[TammaEvent("CODE.REFACTORING.APPLIED", "1.0.0")]
[CausedBy(typeof(CodeRefactoringProposed))]
[CausedBy(typeof(ApprovalProvided))]
public sealed partial record CodeRefactoringApplied
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Identifier of the refactoring, from proposal to decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string RefactoringId { get; init; }

    /// <summary>Paths of the files that were touched.</summary>
    [MaxLength(100)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }

    /// <summary>How many of the proposed improvements were made.</summary>
    [Range(0, int.MaxValue)]
    public required int Applied { get; init; }

    /// <summary>How many of the proposed improvements were left out.</summary>
    [Range(0, int.MaxValue)]
    public required int Skipped { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}
