using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>A person said what the issue means.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "sessionId": "clar-42-1",
///   "answers": [{ "questionId": "q1", "answer": "per build" }],
///   "answeredBy": "user-7",
///   "durationMs": 95000
/// }
/// </example>
[TammaEvent("ISSUE.CLARIFICATION.ANSWERED", "1.0.0")]
[CausedBy(typeof(IssueClarificationRequested))]
public sealed partial record IssueClarificationAnswered
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

    /// <summary>Identifier of the session in which questions are put and answered.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string SessionId { get; init; }

    /// <summary>The answers, in the order of the questions.</summary>
    [Length(1, 5)]
    public required IReadOnlyList<ClarifyingAnswer> Answers { get; init; }

    /// <summary>Who answered.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string AnsweredBy { get; init; }

    /// <summary>Milliseconds from the question to the answer.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>An answer about an issue.</summary>
public sealed partial record ClarifyingAnswer
{
    /// <summary>Identifier of the question that this answers.</summary>
    public required string QuestionId { get; init; }

    /// <summary>What the person said, with secrets masked.</summary>
    [MaxLength(2000)]
    [Sensitive(Sensitivity.Secret)]
    public required string Answer { get; init; }
}
