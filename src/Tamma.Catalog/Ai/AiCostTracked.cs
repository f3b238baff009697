using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>What a request cost was booked on a budget.</summary>
/// <example>
/// {
///   "requestId": "req-7f3a",
///   "provider": "anthropic-claude",
///   "model": "claude-sonnet-4-5",
///   "costUsd": 0.0469,
///   "scope": "project",
///   "scopeId": "acme/widgets",
///   "periodSpendUsd": 3.12,
///   "period": "daily"
/// }
/// </example>
[TammaEvent("AI.COST.TRACKED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record AiCostTracked
{
    /// <summary>Identifier of the request that it was for.</summary>
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

    /// <summary>Cost of this one request in US dollars.</summary>
    [Range(0, double.PositiveInfinity)]
    public required decimal CostUsd { get; init; }

    /// <summary>What the budget is for.</summary>
    public required BudgetScope Scope { get; init; }

    /// <summary>Identifier of what the budget is for.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string ScopeId { get; init; }

    /// <summary>US dollars spent in the period so far, this request included.</summary>
    [Range(0, double.PositiveInfinity)]
    public required decimal PeriodSpendUsd { get; init; }

    /// <summary>Period that the budget is for.</summary>
    public required BudgetPeriod Period { get; init; }
}

/// <summary>What a budget is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetScope>))]
public enum BudgetScope
{
    /// <summary>Everything.</summary>
    [JsonStringEnumMemberName("global")]
    Global,

    /// <summary>One project.</summary>
    [JsonStringEnumMemberName("project")]
    Project,

    /// <summary>One AI provider.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,

    /// <summary>One role of agents.</summary>
    [JsonStringEnumMemberName("agent_role")]
    AgentRole,

    /// <summary>One issue.</summary>
    [JsonStringEnumMemberName("issue")]
    Issue,
}

/// <summary>The period that a budget is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetPeriod>))]
public enum BudgetPeriod
{
    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("daily")]
    Daily,

    /// <summary>A week.</summary>
    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>A month.</summary>
    [JsonStringEnumMemberName("monthly")]
    Monthly,
}
