using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A build began, here or on a CI platform.</summary>
/// <example>
/// {
///   "repository": "acme/widgets",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "commitSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "buildId": "build-8812",
///   "ciPlatform": "github_actions",
///   "retryAttempt": 0
/// }
/// </example>
[TammaEvent("CODE.BUILD.STARTED", "1.0.0")]
[CausedBy(typeof(CodeCommitCreated))]
[CausedBy(typeof(GitCommitPushed))]
[CausedBy(typeof(CodeFixApplied), IsRetry = true)]
public sealed partial record CodeBuildStarted
{
    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Commit that is built: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    [EventTag("commitSha")]
    public required string CommitSha { get; init; }

    /// <summary>Identifier of the build, as its platform gives it.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("buildId")]
    public required string BuildId { get; init; }

    /// <summary>Platform that builds.</summary>
    public required CiPlatform CiPlatform { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }
}

/// <summary>A platform that builds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CiPlatform>))]
public enum CiPlatform
{
    /// <summary>The machine that Tamma runs on.</summary>
    [JsonStringEnumMemberName("local")]
    Local,

    /// <summary>GitHub Actions.</summary>
    [JsonStringEnumMemberName("github_actions")]
    GithubActions,

    /// <summary>GitLab CI.</summary>
    [JsonStringEnumMemberName("gitlab_ci")]
    GitlabCi,

    /// <summary>Gitea Actions.</summary>
    [JsonStringEnumMemberName("gitea_actions")]
    GiteaActions,

    /// <summary>Forgejo Actions.</summary>
    [JsonStringEnumMemberName("forgejo_actions")]
    ForgejoActions,

    /// <summary>Jenkins.</summary>
    [JsonStringEnumMemberName("jenkins")]
    Jenkins,

    /// <summary>Azure Pipelines.</summary>
    [JsonStringEnumMemberName("azure_pipelines")]
    AzurePipelines,
}
