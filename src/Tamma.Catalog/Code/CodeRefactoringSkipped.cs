using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>The code stays as it is, without a refactoring.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "reason": "none_suggested"
/// }
/// </example>
[TammaEvent("CODE.REFACTORING.SKIPPED", "1.0.0")]
[CausedBy(typeof(CodeRefactoringProposed))]
[CausedBy(typeof(ApprovalRejected))]
[CausedBy(typeof(CodeTestCompleted))]
public sealed partial record CodeRefactoringSkipped
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Why there was none.</summary>
    public required RefactoringSkipReason Reason { get; init; }
}

/// <summary>Why there is no refactoring.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefactoringSkipReason>))]
public enum RefactoringSkipReason
{
    /// <summary>Nothing was proposed.</summary>
    [JsonStringEnumMemberName("none_suggested")]
    NoneSuggested,

    /// <summary>A person refused it.</summary>
    [JsonStringEnumMemberName("user_rejected")]
    UserRejected,

    /// <summary>It was tried, and failed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The configuration wants none.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
