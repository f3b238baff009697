using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>An error that nobody expected was caught.</summary>
/// <example>
/// {
///   "errorCode": "UNHANDLED_EXCEPTION",
///   "errorMessage": "Cannot read properties of undefined",
///   "component": "plan-generator",
///   "operation": "generatePlan",
///   "severity": "high",
///   "retryable": false,
///   "stackTrace": "at generatePlan (plan.ts:41)",
///   "detailsBlobKey": "errors/e1.json",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.ERROR.OCCURRED", "1.0.0")]
[CausedBy(typeof(SystemStepStarted))]
[CausedBy("SYSTEM.TASK.DISPATCHED")]
[CausedBy("SYSTEM.SERVICE.STARTED")]
public sealed partial record SystemErrorOccurred
{
    /// <summary>Code of the error, stable and meant for programs.</summary>
    [StringLength(ErrorFields.CodeMaxLength, MinimumLength = 1)]
    [RegularExpression(ErrorFields.CodePattern)]
    public required string ErrorCode { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>Component of Tamma that it happened in.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Component { get; init; }

    /// <summary>What was being done.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Operation { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether another attempt may help.</summary>
    public required bool Retryable { get; init; }

    /// <summary>How the stack trace begins, with secrets masked.</summary>
    [StringLength(4000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? StackTrace { get; init; }

    /// <summary>Key of the blob that holds all that is known about it.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? DetailsBlobKey { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}
