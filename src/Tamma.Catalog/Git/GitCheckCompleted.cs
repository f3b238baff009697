using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A check of the CI platform ended.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "checkName": "ci / test",
///   "checkId": "chk-1",
///   "conclusion": "success",
///   "logBlobKey": "logs/chk-1.txt",
///   "durationMs": 182000
/// }
/// </example>
[TammaEvent("GIT.CHECK.COMPLETED", "1.0.0")]
[CausedBy(typeof(GitCheckPending))]
public sealed partial record GitCheckCompleted
{
    /// <summary>Number of the pull request in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public required int PrNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the check, as the platform shows it.</summary>
    [StringLength(200, MinimumLength = 1)]
    [EventTag("checkName")]
    public required string CheckName { get; init; }

    /// <summary>Identifier of this run of the check.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string CheckId { get; init; }

    /// <summary>How it ended.</summary>
    public required CheckConclusion Conclusion { get; init; }

    /// <summary>Part of the log that shows the failure, with secrets masked.</summary>
    [MaxLength(2000)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? LogExcerpt { get; init; }

    /// <summary>Key of the blob that holds the whole log.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? LogBlobKey { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>How a check ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckConclusion>))]
public enum CheckConclusion
{
    /// <summary>It passed.</summary>
    [JsonStringEnumMemberName("success")]
    Success,

    /// <summary>It failed.</summary>
    [JsonStringEnumMemberName("failure")]
    Failure,

    /// <summary>It neither passed nor failed.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,

    /// <summary>It was broken off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>It took too long.</summary>
    [JsonStringEnumMemberName("timed_out")]
    TimedOut,

    /// <summary>Somebody has to do something first.</summary>
    [JsonStringEnumMemberName("action_required")]
    ActionRequired,

    /// <summary>It was left out.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,
}
