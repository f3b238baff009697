using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue names something unknown, and the loop looks it up.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "researchId": "res-42-1",
///   "concept": "token bucket refill",
///   "query": "Research token bucket refill: API, patterns, pitfalls",
///   "manual": false
/// }
/// </example>
[TammaEvent("ISSUE.RESEARCH.REQUESTED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisCompleted))]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
public sealed partial record IssueResearchRequested
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the research, from request to findings.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ResearchId { get; init; }

    /// <summary>What is looked up.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Concept { get; init; }

    /// <summary>Text of the query, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Query { get; init; }

    /// <summary>Whether a person asked for it.</summary>
    public required bool Manual { get; init; }
}
