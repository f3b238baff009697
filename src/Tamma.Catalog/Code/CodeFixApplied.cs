using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A proposed fix is now in the working tree.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "fixId": "fix-1",
///   "kind": "code_change",
///   "filePaths": ["src/retry.ts"],
///   "retryAttempt": 0,
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("CODE.FIX.APPLIED", "1.0.0")]
[CausedBy(typeof(CodeFixSuggested))]
public sealed partial record CodeFixApplied
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the fix, from suggestion to application.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string FixId { get; init; }

    /// <summary>Kind of change that the fix makes.</summary>
    public required FixKind Kind { get; init; }

    /// <summary>Paths of the files that were touched.</summary>
    [MaxLength(100)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }
}

/// <summary>A kind of change that a fix makes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FixKind>))]
public enum FixKind
{
    /// <summary>Other code.</summary>
    [JsonStringEnumMemberName("code_change")]
    CodeChange,

    /// <summary>The same code in another format.</summary>
    [JsonStringEnumMemberName("auto_format")]
    AutoFormat,

    /// <summary>Another version of a dependency.</summary>
    [JsonStringEnumMemberName("dependency_update")]
    DependencyUpdate,

    /// <summary>A patch for a vulnerability.</summary>
    [JsonStringEnumMemberName("security_patch")]
    SecurityPatch,

    /// <summary>Another configuration.</summary>
    [JsonStringEnumMemberName("configuration")]
    Configuration,
}
