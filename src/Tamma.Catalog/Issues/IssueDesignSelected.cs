using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>A design was chosen, or a person wrote another one.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "proposalId": "des-42-1",
///   "optionNumber": 1,
///   "custom": false,
///   "rationale": "Smallest change",
///   "selectedBy": "user-7"
/// }
/// </example>
[TammaEvent("ISSUE.DESIGN.SELECTED", "1.0.0")]
[CausedBy(typeof(IssueDesignProposed))]
public sealed partial record IssueDesignSelected
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Identifier of the set of designs.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ProposalId { get; init; }

    /// <summary>Number of the design that was chosen; absent where a person wrote one.</summary>
    [Range(1, int.MaxValue)]
    public int? OptionNumber { get; init; }

    /// <summary>Whether a person wrote the design.</summary>
    public required bool Custom { get; init; }

    /// <summary>Why, as the person or the rule says, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public string? Rationale { get; init; }

    /// <summary>Who chose.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string SelectedBy { get; init; }
}
