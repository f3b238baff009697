using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A check of the CI platform waits its turn or runs.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "checkName": "ci / test",
///   "checkId": "chk-1"
/// }
/// </example>
[TammaEvent("GIT.CHECK.PENDING", "1.0.0")]
[CausedBy(typeof(GitPullRequestCreated))]
[CausedBy(typeof(GitCommitPushed))]
[CausedBy(typeof(GitCheckRetry), IsRetry = true)]
public sealed partial record GitCheckPending
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
}
