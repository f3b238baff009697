using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A source file was read for an AI provider or for an analysis.</summary>
/// <example>
/// {
///   "path": "src/retry.ts",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "sizeBytes": 2210,
///   "contentHash": "sha256:3fdba35f04dc8c462986c992bcf875546257113072a909c162f7e470e581e278",
///   "purpose": "context",
///   "classification": "internal"
/// }
/// </example>
[TammaEvent("CODE.FILE.READ", "1.0.0")]
[CausedBy(typeof(IssueAnalysisStarted))]
[CausedBy(typeof(AiToolInvoked))]
public sealed partial record CodeFileRead
{
    /// <summary>Path of the file, relative to the root of the repository.</summary>
    [StringLength(FilePath.MaxLength, MinimumLength = 1)]
    [EventTag("path")]
    public required string Path { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Name of the branch, where it happened on one.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public string? Branch { get; init; }

    /// <summary>How many bytes were read.</summary>
    [Range(0, int.MaxValue)]
    public required int SizeBytes { get; init; }

    /// <summary>SHA-256 of the content that was read.</summary>
    [StringLength(ContentDigest.MaxLength, MinimumLength = 1)]
    public required string ContentHash { get; init; }

    /// <summary>What it was read for.</summary>
    public required ReadPurpose Purpose { get; init; }

    /// <summary>How confidential the file is.</summary>
    public DataClassification? Classification { get; init; }
}

/// <summary>What a file is read for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadPurpose>))]
public enum ReadPurpose
{
    /// <summary>Context for an AI provider.</summary>
    [JsonStringEnumMemberName("context")]
    Context,

    /// <summary>A review.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>A comparison.</summary>
    [JsonStringEnumMemberName("diff")]
    Diff,

    /// <summary>A scan.</summary>
    [JsonStringEnumMemberName("scan")]
    Scan,
}

/// <summary>How confidential data is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DataClassification>))]
public enum DataClassification
{
    /// <summary>Anybody may see it.</summary>
    [JsonStringEnumMemberName("public")]
    Public,

    /// <summary>Everybody in the organisation may see it.</summary>
    [JsonStringEnumMemberName("internal")]
    Internal,

    /// <summary>Only those who need it may see it.</summary>
    [JsonStringEnumMemberName("confidential")]
    Confidential,

    /// <summary>Only those who are named may see it.</summary>
    [JsonStringEnumMemberName("restricted")]
    Restricted,
}
