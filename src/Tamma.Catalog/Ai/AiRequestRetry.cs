using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>A request to an AI provider failed, and will be sent again after a while.</summary>
/// <example>
/// {
///   "requestId": "req-7f3a",
///   "provider": "anthropic-claude",
///   "attempt": 2,
///   "delayMs": 2000,
///   "reason": "rate_limited"
/// }
/// </example>
[TammaEvent("AI.REQUEST.RETRY", "1.0.0")]
[CausedBy(typeof(AiErrorOccurred))]
public sealed partial record AiRequestRetry
{
    /// <summary>Identifier of the request, shared by its answer, error, retries and cost.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("requestId")]
    public required string RequestId { get; init; }

    /// <summary>Identifier of the AI provider.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("provider")]
    public required string Provider { get; init; }

    /// <summary>Number of the attempt that comes next.</summary>
    [Range(2, 4)]
    public required int Attempt { get; init; }

    /// <summary>Milliseconds to wait before it.</summary>
    [Range(0, int.MaxValue)]
    public required int DelayMs { get; init; }

    /// <summary>Why the attempt before failed.</summary>
    public required AiRetryReason Reason { get; init; }
}

/// <summary>Why a request to an AI provider has to be sent again.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AiRetryReason>))]
public enum AiRetryReason
{
    /// <summary>The provider refused so many requests.</summary>
    [JsonStringEnumMemberName("rate_limited")]
    RateLimited,

    /// <summary>The answer took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>The provider could not be reached.</summary>
    [JsonStringEnumMemberName("network")]
    Network,

    /// <summary>Something failed at the provider.</summary>
    [JsonStringEnumMemberName("server_error")]
    ServerError,

    /// <summary>The prompt was longer than the model allows.</summary>
    [JsonStringEnumMemberName("context_overflow")]
    ContextOverflow,
}
