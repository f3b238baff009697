using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>A request to an AI provider failed.</summary>
/// <example>
/// {
///   "requestId": "req-7f3b",
///   "provider": "anthropic-claude",
///   "model": "claude-sonnet-4-5",
///   "category": "rate_limited",
///   "errorMessage": "remote rejected the update",
///   "httpStatus": 429,
///   "retryable": true,
///   "latencyMs": 420
/// }
/// </example>
[TammaEvent("AI.ERROR.OCCURRED", "1.0.0")]
[CausedBy(typeof(AiRequestStarted))]
public sealed partial record AiErrorOccurred
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

    /// <summary>Kind of the error, the same for all providers.</summary>
    public required AiErrorCategory Category { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>HTTP status, where there was one.</summary>
    [Range(100, 599)]
    public int? HttpStatus { get; init; }

    /// <summary>Whether another attempt may help.</summary>
    public required bool Retryable { get; init; }

    /// <summary>Milliseconds from the request to the failure.</summary>
    [Range(0, int.MaxValue)]
    public required int LatencyMs { get; init; }
}

/// <summary>A kind of error of an AI provider, whichever it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AiErrorCategory>))]
public enum AiErrorCategory
{
    /// <summary>The provider refused so many requests.</summary>
    [JsonStringEnumMemberName("rate_limited")]
    RateLimited,

    /// <summary>The account's quota is used up.</summary>
    [JsonStringEnumMemberName("quota_exceeded")]
    QuotaExceeded,

    /// <summary>The provider did not take the credentials.</summary>
    [JsonStringEnumMemberName("auth_failed")]
    AuthFailed,

    /// <summary>The answer took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>The provider could not be reached.</summary>
    [JsonStringEnumMemberName("network")]
    Network,

    /// <summary>The prompt was longer than the model allows.</summary>
    [JsonStringEnumMemberName("context_overflow")]
    ContextOverflow,

    /// <summary>The provider withheld content.</summary>
    [JsonStringEnumMemberName("content_filter")]
    ContentFilter,

    /// <summary>The answer could not be read.</summary>
    [JsonStringEnumMemberName("invalid_response")]
    InvalidResponse,

    /// <summary>Something failed at the provider.</summary>
    [JsonStringEnumMemberName("server_error")]
    ServerError,

    /// <summary>None of the others.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
