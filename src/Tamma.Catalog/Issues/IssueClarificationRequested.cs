using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>A person was asked what the issue means.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "sessionId": "clar-42-1",
///   "questions": [{ "questionId": "q1", "text": "Should the counter reset per build or per day?", "kind": "multiple_choice", "options": ["per build", "per day"] }],
///   "channel": "cli"
/// }
/// </example>
[TammaEvent("ISSUE.CLARIFICATION.REQUESTED", "1.0.0")]
[CausedBy(typeof(IssueAmbiguityScored))]
public sealed partial record IssueClarificationRequested
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

    /// <summary>The questions, in the order in which they are shown.</summary>
    [Length(1, 5)]
    public required IReadOnlyList<ClarifyingQuestion> Questions { get; init; }

    /// <summary>Where the questions were shown.</summary>
    public required ClarificationChannel Channel { get; init; }
}

/// <summary>A question about an issue.</summary>
public sealed record ClarifyingQuestion
{
    /// <summary>Identifier of the question in its session.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The question itself.</summary>
    [MaxLength(1000)]
    public required string Text { get; init; }

    /// <summary>How it is to be answered.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>Answers to choose from, where there is a choice.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}

/// <summary>How a question is to be answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    /// <summary>With one of the answers that it offers.</summary>
    [JsonStringEnumMemberName("multiple_choice")]
    MultipleChoice,

    /// <summary>In the person's own words.</summary>
    [JsonStringEnumMemberName("open_ended")]
    OpenEnded,
}

/// <summary>Where questions are shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClarificationChannel>))]
public enum ClarificationChannel
{
    /// <summary>On the command line.</summary>
    [JsonStringEnumMemberName("cli")]
    Cli,

    /// <summary>To a client of the API.</summary>
    [JsonStringEnumMemberName("api")]
    Api,

    /// <summary>To whoever receives the webhook.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    /// <summary>As a comment on the issue.</summary>
    [JsonStringEnumMemberName("issue_comment")]
    IssueComment,

    /// <summary>In Slack.</summary>
    [JsonStringEnumMemberName("slack")]
    Slack,

    /// <summary>By e-mail.</summary>
    [JsonStringEnumMemberName("email")]
    Email,
}
