using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>A provider and a model were chosen for a piece of work, for a stated reason.</summary>
/// <example>
/// {
///   "provider": "anthropic-claude",
///   "model": "claude-sonnet-4-5",
///   "taskType": "code_generation",
///   "rationale": "Best success rate for code generation within budget",
///   "score": 0.91,
///   "alternatives": [{ "provider": "openrouter", "model": "z-ai/z1-mini", "score": 0.74, "reason": "lower success rate" }],
///   "requiredCapabilities": ["code", "tool_use"],
///   "overridden": false
/// }
/// </example>
[TammaEvent("AI.PROVIDER.SELECTED", "1.0.0")]
[CausedBy(typeof(SystemStepStarted))]
[CausedBy(typeof(IssueAnalysisStarted))]
[CausedBy(typeof(ApprovalProvided), IsRetry = true)]
[CausedBy(typeof(AiErrorOccurred), IsRetry = true)]
public sealed partial record AiProviderSelected
{
    /// <summary>Identifier of the AI provider.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("provider")]
    public required string Provider { get; init; }

    /// <summary>Identifier of the model, as the provider was asked for it.</summary>
    [StringLength(ModelName.MaxLength, MinimumLength = 1)]
    [EventTag("model")]
    public required string Model { get; init; }

    /// <summary>Kind of work that they were chosen for.</summary>
    public required AiTaskType TaskType { get; init; }

    /// <summary>Why they were chosen.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Truncate]
    public required string Rationale { get; init; }

    /// <summary>Score of what was chosen, from 0 to 1.</summary>
    [Range(0, 1)]
    public double? Score { get; init; }

    /// <summary>What else was considered, and why it was not chosen.</summary>
    [MaxLength(20)]
    public IReadOnlyList<AlternativeModel>? Alternatives { get; init; }

    /// <summary>Capabilities that the work needs.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? RequiredCapabilities { get; init; }

    /// <summary>Whether the configuration forced the choice.</summary>
    public required bool Overridden { get; init; }
}

/// <summary>A model that was not chosen.</summary>
public sealed record AlternativeModel
{
    /// <summary>Identifier of its provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Identifier of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Its score.</summary>
    public required double Score { get; init; }

    /// <summary>Why it was not chosen.</summary>
    [MaxLength(500)]
    public required string Reason { get; init; }
}

/// <summary>A kind of work for an AI provider.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AiTaskType>))]
public enum AiTaskType
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
}
