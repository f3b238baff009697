using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>The static analysis of the code ended.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "tool": "eslint",
///   "errors": 0,
///   "warnings": 3,
///   "autoFixed": 2,
///   "passed": true,
///   "reportBlobKey": "reports/eslint.json",
///   "durationMs": 5100
/// }
/// </example>
[TammaEvent("CODE.ANALYSIS.COMPLETED", "1.0.0")]
[CausedBy(typeof(CodeGenerationCompleted))]
[CausedBy(typeof(CodeFixApplied), IsRetry = true)]
public sealed partial record CodeAnalysisCompleted
{
    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the analyser.</summary>
    [StringLength(50, MinimumLength = 1)]
    public required string Tool { get; init; }

    /// <summary>How many findings are errors.</summary>
    [Range(0, int.MaxValue)]
    public required int Errors { get; init; }

    /// <summary>How many findings are warnings.</summary>
    [Range(0, int.MaxValue)]
    public required int Warnings { get; init; }

    /// <summary>How many findings were repaired by the analyser itself.</summary>
    [Range(0, int.MaxValue)]
    public required int AutoFixed { get; init; }

    /// <summary>Whether nothing is left that blocks the change.</summary>
    public required bool Passed { get; init; }

    /// <summary>Key of the blob that holds the findings.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ReportBlobKey { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
