using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue now belongs to the account that the autonomous loop works as.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "assignee": "tamma-bot",
///   "previousAssignees": [],
///   "assignmentMode": "automatic"
/// }
/// </example>
[TammaEvent("ISSUE.ASSIGNED.SUCCESS", "1.0.0")]
[CausedBy(typeof(IssueSelectedSuccess))]
[CausedBy("GIT.WEBHOOK.RECEIVED")]
public sealed partial record IssueAssignedSuccess
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

    /// <summary>Account that it is assigned to now.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string Assignee { get; init; }

    /// <summary>Accounts that it was assigned to before.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Account.MaxLength)]
    [Sensitive(Sensitivity.Pii)]
    public IReadOnlyList<string>? PreviousAssignees { get; init; }

    /// <summary>How it came to be assigned.</summary>
    public required AssignmentMode AssignmentMode { get; init; }
}

/// <summary>How an issue comes to be assigned.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentMode>))]
public enum AssignmentMode
{
    /// <summary>By the loop itself.</summary>
    [JsonStringEnumMemberName("automatic")]
    Automatic,

    /// <summary>By a person.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,

    /// <summary>By an event of the Git platform.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,
}
