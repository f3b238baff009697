using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A security scan of the code, or of what it depends on, ended.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "scanId": "scan-1",
///   "tool": "semgrep",
///   "target": "code",
///   "critical": 0,
///   "high": 0,
///   "medium": 1,
///   "low": 2,
///   "blocking": false,
///   "durationMs": 12700
/// }
/// </example>
[TammaEvent("CODE.SCAN.COMPLETED", "1.0.0")]
[CausedBy(typeof(CodeGenerationCompleted))]
[CausedBy(typeof(CodeFixApplied), IsRetry = true)]
[CausedBy(typeof(CodeCommitCreated))]
public sealed partial record CodeScanCompleted
{
    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Identifier of the scan.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ScanId { get; init; }

    /// <summary>Name of the scanner.</summary>
    [StringLength(50, MinimumLength = 1)]
    public required string Tool { get; init; }

    /// <summary>What was scanned.</summary>
    public required ScanTarget Target { get; init; }

    /// <summary>How many findings are critical.</summary>
    [Range(0, int.MaxValue)]
    public required int Critical { get; init; }

    /// <summary>How many findings are of high severity.</summary>
    [Range(0, int.MaxValue)]
    public required int High { get; init; }

    /// <summary>How many findings are of medium severity.</summary>
    [Range(0, int.MaxValue)]
    public required int Medium { get; init; }

    /// <summary>How many findings are of low severity.</summary>
    [Range(0, int.MaxValue)]
    public required int Low { get; init; }

    /// <summary>Whether the findings block the pull request.</summary>
    public required bool Blocking { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>What a security scan looks at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScanTarget>))]
public enum ScanTarget
{
    /// <summary>The code.</summary>
    [JsonStringEnumMemberName("code")]
    Code,

    /// <summary>What the code depends on.</summary>
    [JsonStringEnumMemberName("dependencies")]
    Dependencies,

    /// <summary>Secrets that lie in the repository.</summary>
    [JsonStringEnumMemberName("secrets")]
    Secrets,
}
