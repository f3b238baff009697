using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>Changes were taken back.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "reason": "tests_broken",
///   "filePaths": ["src/retry.ts"],
///   "restoredTo": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f"
/// }
/// </example>
[TammaEvent("CODE.CHANGE.REVERTED", "1.0.0")]
[CausedBy(typeof(CodeTestCompleted))]
[CausedBy(typeof(CodeFixApplied))]
[CausedBy(typeof(ApprovalRejected))]
public sealed partial record CodeChangeReverted
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Name of the branch, where it happened on one.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public string? Branch { get; init; }

    /// <summary>Why they were taken back.</summary>
    public required RevertReason Reason { get; init; }

    /// <summary>Paths of the files that are as they were before.</summary>
    [MaxLength(100)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }

    /// <summary>Commit that was gone back to: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public string? RestoredTo { get; init; }
}

/// <summary>Why changes are taken back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RevertReason>))]
public enum RevertReason
{
    /// <summary>Tests fail that passed before.</summary>
    [JsonStringEnumMemberName("tests_broken")]
    TestsBroken,

    /// <summary>The build fails.</summary>
    [JsonStringEnumMemberName("build_broken")]
    BuildBroken,

    /// <summary>A person refused them.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>They are in conflict with others.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,

    /// <summary>A person asked for it.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,
}
