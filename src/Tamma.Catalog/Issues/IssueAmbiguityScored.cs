using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The wording of the issue was rated for its ambiguity, which gave a recommendation.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "score": 74,
///   "vagueLanguage": 24,
///   "missingCriteria": 18,
///   "conflicts": 14,
///   "unusualFeature": 10,
///   "missingDetail": 8,
///   "recommendation": "clarify",
///   "overridden": false
/// }
/// </example>
[TammaEvent("ISSUE.AMBIGUITY.SCORED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisCompleted))]
public sealed partial record IssueAmbiguityScored
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

    /// <summary>How ambiguous the wording is, from 0 (clear) to 100 (very ambiguous).</summary>
    [Range(0, 100)]
    public required int Score { get; init; }

    /// <summary>Points for vague words.</summary>
    [Range(0, 30)]
    public required int VagueLanguage { get; init; }

    /// <summary>Points for acceptance criteria that are missing.</summary>
    [Range(0, 20)]
    public required int MissingCriteria { get; init; }

    /// <summary>Points for statements that contradict each other.</summary>
    [Range(0, 25)]
    public required int Conflicts { get; init; }

    /// <summary>Points for a wish that is out of the ordinary.</summary>
    [Range(0, 15)]
    public required int UnusualFeature { get; init; }

    /// <summary>Points for details of the implementation that are missing.</summary>
    [Range(0, 10)]
    public required int MissingDetail { get; init; }

    /// <summary>What the loop ought to do next.</summary>
    public required AmbiguityRecommendation Recommendation { get; init; }

    /// <summary>Whether a label told the loop to go on all the same.</summary>
    public required bool Overridden { get; init; }
}

/// <summary>What to do about the ambiguity of an issue.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AmbiguityRecommendation>))]
public enum AmbiguityRecommendation
{
    /// <summary>Go on: it is clear enough.</summary>
    [JsonStringEnumMemberName("proceed")]
    Proceed,

    /// <summary>Ask a person what it means.</summary>
    [JsonStringEnumMemberName("clarify")]
    Clarify,

    /// <summary>Split it into smaller issues.</summary>
    [JsonStringEnumMemberName("break_down")]
    BreakDown,
}
