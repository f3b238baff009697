using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>There is a plan how to develop the issue, step by step.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "planId": "plan-42-1",
///   "summary": "Reset the retry counter after a green build",
///   "stepCount": 4,
///   "filePaths": ["src/retry.ts", "test/retry.test.ts"],
///   "complexity": "medium",
///   "estimatedMinutes": 90,
///   "breakingChange": false,
///   "planBlobKey": "plans/plan-42-1.json"
/// }
/// </example>
[TammaEvent("ISSUE.PLAN.GENERATED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisCompleted))]
[CausedBy(typeof(IssueClarificationAnswered))]
[CausedBy(typeof(IssueDesignSelected))]
[CausedBy(typeof(IssueResearchCompleted))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record IssuePlanGenerated
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

    /// <summary>Identifier of the development plan.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("planId")]
    public required string PlanId { get; init; }

    /// <summary>What the plan is, in short, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Summary { get; init; }

    /// <summary>How many steps it takes to implement.</summary>
    [Range(1, 50)]
    public required int StepCount { get; init; }

    /// <summary>Paths of the files that are expected to change.</summary>
    [MaxLength(500)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }

    /// <summary>How complex the work looks before it starts.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>Minutes that the work is expected to take.</summary>
    [Range(0, int.MaxValue)]
    public required int EstimatedMinutes { get; init; }

    /// <summary>Whether it breaks a public contract, which always needs an approval.</summary>
    public required bool BreakingChange { get; init; }

    /// <summary>Key of the blob that holds the whole plan.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? PlanBlobKey { get; init; }
}
