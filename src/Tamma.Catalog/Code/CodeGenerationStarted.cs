using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>Code or tests are being written for the approved plan.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "planId": "plan-42-1",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "phase": "implementation",
///   "attempt": 1
/// }
/// </example>
[TammaEvent("CODE.GENERATION.STARTED", "1.0.0")]
[CausedBy(typeof(ApprovalProvided))]
[CausedBy(typeof(GitBranchCreated))]
[CausedBy(typeof(GitBranchSwitched))]
[CausedBy(typeof(CodeTestCompleted), IsRetry = true)]
public sealed partial record CodeGenerationStarted
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Identifier of the development plan.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("planId")]
    public required string PlanId { get; init; }

    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Part of the test-first cycle that the work is for.</summary>
    public required GenerationPhase Phase { get; init; }

    /// <summary>Number of this attempt, from 1.</summary>
    [Range(1, 4)]
    public required int Attempt { get; init; }
}
