using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A new file was written into the working tree.</summary>
/// <example>
/// {
///   "path": "test/retry.test.ts",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "sizeBytes": 1890,
///   "contentHash": "sha256:9b74c9897bac770ffc029102a200c5de1f4d6b0e8a6b3c0f0d1f2a3b4c5d6e7f",
///   "encoding": "utf-8",
///   "language": "typescript",
///   "linesAdded": 52,
///   "preview": "import { test } from",
///   "contentBlobKey": "content/retry.test.ts",
///   "origin": "ai_generated",
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("CODE.FILE.CREATED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(AiToolCompleted))]
[CausedBy(typeof(CodeGenerationStarted))]
public sealed partial record CodeFileCreated
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

    /// <summary>Bytes of the file after it was written.</summary>
    [Range(0, int.MaxValue)]
    public required int SizeBytes { get; init; }

    /// <summary>SHA-256 of the content that was written.</summary>
    [StringLength(ContentDigest.MaxLength, MinimumLength = 1)]
    public required string ContentHash { get; init; }

    /// <summary>Whether the content is text or not.</summary>
    public required ContentEncoding Encoding { get; init; }

    /// <summary>Programming language of the file, as far as it was recognised.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? Language { get; init; }

    /// <summary>How many lines the file has.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesAdded { get; init; }

    /// <summary>How the content begins, with secrets masked.</summary>
    [MaxLength(500)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Preview { get; init; }

    /// <summary>Key of the blob that holds the whole content.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ContentBlobKey { get; init; }

    /// <summary>Who or what produced the content.</summary>
    public required ContentOrigin Origin { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}

/// <summary>What the bytes of a file are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentEncoding>))]
public enum ContentEncoding
{
    /// <summary>Text in UTF-8.</summary>
    [JsonStringEnumMemberName("utf-8")]
    Utf8,

    /// <summary>No text.</summary>
    [JsonStringEnumMemberName("binary")]
    Binary,
}
