using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>The build failed, took too long or was broken off.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "buildId": "build-8811",
///   "commitSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "category": "compilation",
///   "errorMessage": "TS2345: argument type mismatch",
///   "logBlobKey": "logs/build-8811.txt",
///   "retryAttempt": 0,
///   "durationMs": 41000
/// }
/// </example>
[TammaEvent("CODE.BUILD.FAILED", "1.0.0")]
[CausedBy(typeof(CodeBuildStarted))]
public sealed partial record CodeBuildFailed
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

    /// <summary>Kind of the failure.</summary>
    public required BuildFailureCategory Category { get; init; }

    /// <summary>First error of the build: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>Key of the blob that holds the log of the build.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? LogBlobKey { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>A kind of failure of a build.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BuildFailureCategory>))]
public enum BuildFailureCategory
{
    /// <summary>The code doesn't compile.</summary>
    [JsonStringEnumMemberName("compilation")]
    Compilation,

    /// <summary>Something that it depends on could not be had.</summary>
    [JsonStringEnumMemberName("dependency")]
    Dependency,

    /// <summary>It took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>The build is configured wrongly.</summary>
    [JsonStringEnumMemberName("configuration")]
    Configuration,

    /// <summary>Memory, disk or another resource ran out.</summary>
    [JsonStringEnumMemberName("resource")]
    Resource,

    /// <summary>It was broken off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>None of the others.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
