using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>A request went out to an AI provider.</summary>
/// <example>
/// {
///   "requestId": "req-7f3a",
///   "provider": "anthropic-claude",
///   "model": "claude-sonnet-4-5",
///   "requestType": "code_generation",
///   "prompt": "Implement the change described below…",
///   "promptLength": 18432,
///   "promptBlobKey": "ai-requests/req-7f3a/prompt.txt",
///   "estimatedTokens": 4600,
///   "temperature": 0.2,
///   "maxTokens": 8192,
///   "toolNames": ["Read", "Edit"],
///   "masked": false,
///   "piiDetected": false,
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("AI.REQUEST.STARTED", "1.0.0")]
[CausedBy(typeof(AiProviderSelected))]
[CausedBy(typeof(AiPromptSelected))]
[CausedBy(typeof(AiRequestRetry), IsRetry = true)]
[CausedBy(typeof(SystemStepStarted))]
public sealed partial record AiRequestStarted
{
    /// <summary>Identifier of the request, shared by its answer, error, retries and cost.</summary>
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

    /// <summary>What the request is for.</summary>
    public required AiRequestType RequestType { get; init; }

    /// <summary>How the prompt begins, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate(OriginalLength = nameof(PromptLength))]
    public required string Prompt { get; init; }

    /// <summary>Length of the whole prompt in characters.</summary>
    [Range(0, int.MaxValue)]
    public required int PromptLength { get; init; }

    /// <summary>Key of the blob that holds the whole prompt; absent where it was not kept.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference(RetentionDays = 30)]
    public string? PromptBlobKey { get; init; }

    /// <summary>Tokens that the prompt is expected to have.</summary>
    [Range(0, int.MaxValue)]
    public required int EstimatedTokens { get; init; }

    /// <summary>Temperature of sampling that the provider was asked for.</summary>
    [Range(0, 2)]
    public double? Temperature { get; init; }

    /// <summary>How many tokens may be generated at most.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxTokens { get; init; }

    /// <summary>Names of the tools that the model may call.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? ToolNames { get; init; }

    /// <summary>Whether something had to be masked.</summary>
    public required bool Masked { get; init; }

    /// <summary>Whether personal data was found in the prompt.</summary>
    public required bool PiiDetected { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>What a request to an AI provider is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AiRequestType>))]
public enum AiRequestType
{
    /// <summary>Analysing an issue or code.</summary>
    [JsonStringEnumMemberName("analysis")]
    Analysis,

    /// <summary>Making a plan.</summary>
    [JsonStringEnumMemberName("planning")]
    Planning,

    /// <summary>Writing code.</summary>
    [JsonStringEnumMemberName("code_generation")]
    CodeGeneration,

    /// <summary>Writing tests.</summary>
    [JsonStringEnumMemberName("test_generation")]
    TestGeneration,

    /// <summary>Reviewing a change.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>Improving code that works.</summary>
    [JsonStringEnumMemberName("refactoring")]
    Refactoring,

    /// <summary>Looking something up.</summary>
    [JsonStringEnumMemberName("research")]
    Research,

    /// <summary>Finding out why something fails.</summary>
    [JsonStringEnumMemberName("debugging")]
    Debugging,

    /// <summary>Turning text into a vector.</summary>
    [JsonStringEnumMemberName("embedding")]
    Embedding,

    /// <summary>Calling tools.</summary>
    [JsonStringEnumMemberName("tool_use")]
    ToolUse,
}
