using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>Several designs were worked out, for a person to choose one.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "proposalId": "des-42-1",
///   "options": [{ "optionNumber": 1, "title": "Reset on success", "complexity": 2 }, { "optionNumber": 2, "title": "Sliding window", "complexity": 4 }],
///   "recommendedOption": 1,
///   "detailsBlobKey": "design/des-42-1.json"
/// }
/// </example>
[TammaEvent("ISSUE.DESIGN.PROPOSED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisCompleted))]
[CausedBy(typeof(IssueClarificationAnswered))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record IssueDesignProposed
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

    /// <summary>Identifier of the set of designs.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ProposalId { get; init; }

    /// <summary>The designs, in the order in which they are shown.</summary>
    [Length(2, 5)]
    public required IReadOnlyList<DesignOption> Options { get; init; }

    /// <summary>Number of the design that Tamma would choose.</summary>
    [Range(1, int.MaxValue)]
    public int? RecommendedOption { get; init; }

    /// <summary>Key of the blob that holds advantages, drawbacks and how to test each.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? DetailsBlobKey { get; init; }
}

/// <summary>A design to choose.</summary>
public sealed record DesignOption
{
    /// <summary>Number of the design in its set.</summary>
    public required int OptionNumber { get; init; }

    /// <summary>What it is called.</summary>
    [MaxLength(200)]
    public required string Title { get; init; }

    /// <summary>How complex it is, from 1 to 5.</summary>
    [Range(1, 5)]
    public required int Complexity { get; init; }
}
