using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A check of the CI platform failed and was started again.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "checkName": "ci / e2e",
///   "attempt": 1,
///   "delayMs": 60000
/// }
/// </example>
[TammaEvent("GIT.CHECK.RETRY", "1.0.0")]
[CausedBy(typeof(GitCheckCompleted))]
public sealed partial record GitCheckRetry
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

    /// <summary>Number of the attempt that comes next.</summary>
    [Range(1, 3)]
    public required int Attempt { get; init; }

    /// <summary>Milliseconds to wait before it.</summary>
    [Range(0, int.MaxValue)]
    public required int DelayMs { get; init; }
}
