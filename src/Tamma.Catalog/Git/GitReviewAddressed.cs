using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>What a review asked for is done.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "reviewId": "PRR_4",
///   "commentsResolved": 2,
///   "headSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f"
/// }
/// </example>
[TammaEvent("GIT.REVIEW.ADDRESSED", "1.0.0")]
[CausedBy(typeof(GitReviewSubmitted))]
[CausedBy(typeof(CodeCommitCreated))]
public sealed partial record GitReviewAddressed
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

    /// <summary>The platform's identifier of the review.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ReviewId { get; init; }

    /// <summary>How many of its comments are resolved.</summary>
    [Range(0, int.MaxValue)]
    public required int CommentsResolved { get; init; }

    /// <summary>Commit that has the changes: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public required string HeadSha { get; init; }
}
