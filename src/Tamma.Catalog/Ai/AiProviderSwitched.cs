using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>Another provider of the chain takes over.</summary>
/// <example>
/// {
///   "fromProvider": "anthropic-claude",
///   "toProvider": "openrouter",
///   "toModel": "z-ai/z1-mini",
///   "reason": "rate_limited"
/// }
/// </example>
[TammaEvent("AI.PROVIDER.SWITCHED", "1.0.0")]
[CausedBy(typeof(AiErrorOccurred))]
[CausedBy("AI.BUDGET.WARNED")]
public sealed partial record AiProviderSwitched
{
    /// <summary>Identifier of the provider that is given up.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string FromProvider { get; init; }

    /// <summary>Identifier of the provider that is asked from now on.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("provider")]
    public required string ToProvider { get; init; }

    /// <summary>Identifier of the model that is asked from now on.</summary>
    [StringLength(ModelName.MaxLength, MinimumLength = 1)]
    public required string ToModel { get; init; }

    /// <summary>Why the former provider is given up.</summary>
    public required SwitchReason Reason { get; init; }
}

/// <summary>Why a provider is given up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SwitchReason>))]
public enum SwitchReason
{
    /// <summary>It refused so many requests.</summary>
    [JsonStringEnumMemberName("rate_limited")]
    RateLimited,

    /// <summary>It did not answer.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>It took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>It had become too expensive.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,

    /// <summary>It had failed so often that it is not asked for now.</summary>
    [JsonStringEnumMemberName("circuit_open")]
    CircuitOpen,

    /// <summary>Its answers were not good enough.</summary>
    [JsonStringEnumMemberName("quality")]
    Quality,
}
