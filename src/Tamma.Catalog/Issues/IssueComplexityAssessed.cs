using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue was rated for its complexity and for the effort that it takes.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "score": 41,
///   "factors": ["touches retry policy"],
///   "estimatedMinutes": 90,
///   "riskLevel": "medium",
///   "decompositionAdvised": false
/// }
/// </example>
[TammaEvent("ISSUE.COMPLEXITY.ASSESSED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisCompleted))]
public sealed partial record IssueComplexityAssessed
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

    /// <summary>How complex it is, from 0 (trivial) to 100 (very complex).</summary>
    [Range(0, 100)]
    public required int Score { get; init; }

    /// <summary>What raised or lowered the score.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Factors { get; init; }

    /// <summary>Minutes that the work is expected to take.</summary>
    [Range(0, int.MaxValue)]
    public required int EstimatedMinutes { get; init; }

    /// <summary>How risky the change is as a whole.</summary>
    public required RiskLevel RiskLevel { get; init; }

    /// <summary>Whether it had better be split.</summary>
    public required bool DecompositionAdvised { get; init; }
}

/// <summary>How risky a change is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskLevel>))]
public enum RiskLevel
{
    /// <summary>Hardly at all.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>To some degree.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Very much.</summary>
    [JsonStringEnumMemberName("high")]
    High,
}
