using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Git;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>Tamma changed the labels, the title or the state of an issue.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "changedFields": ["labels"],
///   "labels": ["bug", "tamma", "needs-human-review"]
/// }
/// </example>
[TammaEvent("ISSUE.UPDATED.SUCCESS", "1.0.0")]
[CausedBy(typeof(SystemEscalationTriggered))]
[CausedBy(typeof(GitPullRequestMerged))]
public sealed partial record IssueUpdatedSuccess
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

    /// <summary>Names of the fields that changed.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> ChangedFields { get; init; }

    /// <summary>Labels that it bears now.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? Labels { get; init; }
}
