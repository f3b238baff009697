using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>The conflict of a merge is resolved.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "strategy": "rebase",
///   "resolvedBy": "tamma-bot"
/// }
/// </example>
[TammaEvent("GIT.CONFLICT.RESOLVED", "1.0.0")]
[CausedBy(typeof(GitConflictDetected))]
public sealed partial record GitConflictResolved
{
    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>How it was resolved.</summary>
    public required ConflictStrategy Strategy { get; init; }

    /// <summary>Who resolved it: a person, or a Git client.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string ResolvedBy { get; init; }
}

/// <summary>How a conflict is resolved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConflictStrategy>))]
public enum ConflictStrategy
{
    /// <summary>The branch was put on the head of its target.</summary>
    [JsonStringEnumMemberName("rebase")]
    Rebase,

    /// <summary>The target was merged into the branch.</summary>
    [JsonStringEnumMemberName("merge")]
    Merge,

    /// <summary>The branch's own side was taken.</summary>
    [JsonStringEnumMemberName("ours")]
    Ours,

    /// <summary>The other side was taken.</summary>
    [JsonStringEnumMemberName("theirs")]
    Theirs,

    /// <summary>A person resolved it by hand.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,
}
