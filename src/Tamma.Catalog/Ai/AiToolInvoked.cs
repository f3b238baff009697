using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>The model asked for a tool, and its call began.</summary>
/// <example>
/// {
///   "toolCallId": "tc-1",
///   "toolName": "Edit",
///   "serverName": "filesystem",
///   "argumentsPreview": "{\"file_path\":\"src/retry.ts\"}",
///   "agentRole": "implementer"
/// }
/// </example>
[TammaEvent("AI.TOOL.INVOKED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(AiRequestStarted))]
public sealed partial record AiToolInvoked
{
    /// <summary>Identifier of the call, from its start to its end.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string ToolCallId { get; init; }

    /// <summary>Name of the tool, as it was offered to the model.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string ToolName { get; init; }

    /// <summary>Name of the MCP server that has the tool.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? ServerName { get; init; }

    /// <summary>How the arguments begin, with secrets masked.</summary>
    [MaxLength(1000)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ArgumentsPreview { get; init; }

    /// <summary>Role of the agent that the call is made for.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? AgentRole { get; init; }
}
