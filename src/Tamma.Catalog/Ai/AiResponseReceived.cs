using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>The last token of an AI provider's answer is in: what it said, what it cost and how long it took.</summary>
/// <example>
/// {
///   "requestId": "req-7f3a",
///   "provider": "anthropic-claude",
///   "model": "claude-sonnet-4-5",
///   "content": "Here is the change…",
///   "contentLength": 9120,
///   "contentBlobKey": "ai-responses/req-7f3a/response.txt",
///   "promptTokens": 4588,
///   "completionTokens": 2210,
///   "totalTokens": 6798,
///   "latencyMs": 11840,
///   "firstTokenMs": 640,
///   "costUsd": 0.0469,
///   "finishReason": "stop",
///   "retryCount": 0,
///   "piiDetected": false,
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("AI.RESPONSE.RECEIVED", "1.0.0")]
[CausedBy(typeof(AiRequestStarted))]
public sealed partial record AiResponseReceived
{
    /// <summary>Identifier of the request that this answers.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("requestId")]
    public required string RequestId { get; init; }

    /// <summary>Identifier of the AI provider.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("provider")]
    public required string Provider { get; init; }

    /// <summary>Identifier of the model, as the provider was asked for it.</summary>
    [StringLength(ModelName.MaxLength, MinimumLength = 1)]
    [EventTag("model")]
    public required string Model { get; init; }

    /// <summary>How the answer begins, with secrets masked.</summary>
    [MaxLength(1000)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate(OriginalLength = nameof(ContentLength))]
    public required string Content { get; init; }

    /// <summary>Length of the whole answer in characters.</summary>
    [Range(0, int.MaxValue)]
    public required int ContentLength { get; init; }

    /// <summary>Key of the blob that holds the whole answer; absent where it was not kept.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference(RetentionDays = 30)]
    public string? ContentBlobKey { get; init; }

    /// <summary>Tokens of the prompt that the provider bills.</summary>
    [Range(0, int.MaxValue)]
    public required int PromptTokens { get; init; }

    /// <summary>Tokens of the answer that the provider bills.</summary>
    [Range(0, int.MaxValue)]
    public required int CompletionTokens { get; init; }

    /// <summary>All tokens that the provider bills: prompt and answer.</summary>
    [Range(0, int.MaxValue)]
    public required int TotalTokens { get; init; }

    /// <summary>Milliseconds from the request to the last token.</summary>
    [Range(0, int.MaxValue)]
    public required int LatencyMs { get; init; }

    /// <summary>Milliseconds from the request to the first token; absent where the answer was not streamed.</summary>
    [Range(0, int.MaxValue)]
    public int? FirstTokenMs { get; init; }

    /// <summary>Estimated cost in US dollars.</summary>
    [Range(0, double.PositiveInfinity)]
    public required decimal CostUsd { get; init; }

    /// <summary>Why the provider stopped there.</summary>
    public required FinishReason FinishReason { get; init; }

    /// <summary>How often the request was repeated before it was answered.</summary>
    [Range(0, int.MaxValue)]
    public required int RetryCount { get; init; }

    /// <summary>Whether personal data was found in the answer.</summary>
    public required bool PiiDetected { get; init; }

    /// <summary>Number of the issue in its repository, where the request was for one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where the request was for one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>Why a provider ended an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FinishReason>))]
public enum FinishReason
{
    /// <summary>The answer is whole.</summary>
    [JsonStringEnumMemberName("stop")]
    Stop,

    /// <summary>The limit of tokens was reached.</summary>
    [JsonStringEnumMemberName("length")]
    Length,

    /// <summary>The provider withheld content.</summary>
    [JsonStringEnumMemberName("content_filter")]
    ContentFilter,

    /// <summary>The model asks for tools to be called.</summary>
    [JsonStringEnumMemberName("tool_calls")]
    ToolCalls,

    /// <summary>Something failed at the provider.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
