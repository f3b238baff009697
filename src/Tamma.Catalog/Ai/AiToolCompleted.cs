using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>The call of a tool ended.</summary>
/// <example>
/// {
///   "toolCallId": "tc-1",
///   "toolName": "Edit",
///   "success": true,
///   "durationMs": 35
/// }
/// </example>
[TammaEvent("AI.TOOL.COMPLETED", "1.0.0")]
[CausedBy(typeof(AiToolInvoked))]
public sealed partial record AiToolCompleted
{
    /// <summary>Identifier of the call, from its start to its end.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ToolCallId { get; init; }

    /// <summary>Name of the tool, as it was offered to the model.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string ToolName { get; init; }

    /// <summary>Whether the tool did what it was asked for.</summary>
    public required bool Success { get; init; }

    /// <summary>What went wrong, where it failed: shortened, with secrets masked.</summary>
    [MaxLength(ErrorFields.MessageMaxLength)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? ErrorMessage { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
