using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>Tamma opened an issue, such as one for a subtask or for what is left to do.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "parentIssueNumber": 42,
///   "title": "Reset counter",
///   "labels": ["tamma", "subtask"]
/// }
/// </example>
[TammaEvent("ISSUE.CREATED.SUCCESS", "1.0.0")]
[CausedBy(typeof(IssueDecompositionCompleted))]
[CausedBy(typeof(CodeVulnerabilityDetected))]
public sealed partial record IssueCreatedSuccess
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

    /// <summary>Number of the issue that this one comes from.</summary>
    [Range(1, int.MaxValue)]
    public int? ParentIssueNumber { get; init; }

    /// <summary>Title of the new issue, with secrets masked.</summary>
    [StringLength(500, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Title { get; init; }

    /// <summary>Labels that it was opened with.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Labels { get; init; }
}
