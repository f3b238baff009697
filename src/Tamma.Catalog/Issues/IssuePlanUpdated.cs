using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>A person edited the plan, or new answers changed it.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "planId": "plan-42-1",
///   "revision": 2,
///   "changedSections": ["steps"],
///   "editedBy": "user-7",
///   "diffBlobKey": "plans/plan-42-1.diff"
/// }
/// </example>
[TammaEvent("ISSUE.PLAN.UPDATED", "1.0.0")]
[CausedBy(typeof(ApprovalProvided))]
[CausedBy(typeof(IssueClarificationAnswered))]
public sealed partial record IssuePlanUpdated
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

    /// <summary>Number of the revision that this made.</summary>
    [Range(2, int.MaxValue)]
    public required int Revision { get; init; }

    /// <summary>Parts of the plan that changed.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> ChangedSections { get; init; }

    /// <summary>Who edited it: a person, or a component of Tamma.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string EditedBy { get; init; }

    /// <summary>Key of the blob that holds what changed.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? DiffBlobKey { get; init; }
}
