using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The loop began to gather what is to be known of the issue.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "sources": ["body", "comments", "commits", "files"]
/// }
/// </example>
[TammaEvent("ISSUE.ANALYSIS.STARTED", "1.0.0")]
[CausedBy(typeof(IssueAssignedSuccess))]
[CausedBy(typeof(IssueSelectedSuccess))]
public sealed partial record IssueAnalysisStarted
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

    /// <summary>Sources that will be read.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Sources { get; init; }
}
