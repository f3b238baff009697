using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The planner has what the research found.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "researchId": "res-42-1",
///   "cacheHit": false,
///   "summary": "Refill on success, cap at three…",
///   "findingsBlobKey": "research/res-42-1.md",
///   "sourceUrls": ["https://example.org/token-bucket"],
///   "durationMs": 8100
/// }
/// </example>
[TammaEvent("ISSUE.RESEARCH.COMPLETED", "1.0.0")]
[CausedBy(typeof(IssueResearchRequested))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record IssueResearchCompleted
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the research, from request to findings.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ResearchId { get; init; }

    /// <summary>Whether the findings were in the cache, which keeps them for 24 hours.</summary>
    public required bool CacheHit { get; init; }

    /// <summary>How the findings begin, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Summary { get; init; }

    /// <summary>Key of the blob that holds all findings.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? FindingsBlobKey { get; init; }

    /// <summary>Addresses of the sources that the findings stand on.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Address.MaxLength)]
    public IReadOnlyList<string>? SourceUrls { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
