using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>The build came to a good end.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "buildId": "build-8812",
///   "commitSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "artifacts": ["dist.tgz"],
///   "retryAttempt": 0,
///   "durationMs": 93000
/// }
/// </example>
[TammaEvent("CODE.BUILD.COMPLETED", "1.0.0")]
[CausedBy(typeof(CodeBuildStarted))]
public sealed partial record CodeBuildCompleted
{
    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Identifier of the build, as its platform gives it.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("buildId")]
    public required string BuildId { get; init; }

    /// <summary>Commit that was built: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    [EventTag("commitSha")]
    public required string CommitSha { get; init; }

    /// <summary>Names of what the build produced.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? Artifacts { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
