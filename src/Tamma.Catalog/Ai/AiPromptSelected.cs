using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>A version of a prompt template was chosen for the request.</summary>
/// <example>
/// {
///   "templateId": "code-generation",
///   "templateVersion": "3.2.0",
///   "variant": "B",
///   "contextTokens": 6100
/// }
/// </example>
[TammaEvent("AI.PROMPT.SELECTED", "1.0.0")]
[CausedBy(typeof(AiProviderSelected))]
public sealed partial record AiPromptSelected
{
    /// <summary>Identifier of the prompt template.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string TemplateId { get; init; }

    /// <summary>Semantic version of the prompt template.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string TemplateVersion { get; init; }

    /// <summary>Variant of it, where several are being compared.</summary>
    [StringLength(20, MinimumLength = 1)]
    public string? Variant { get; init; }

    /// <summary>Tokens of the context that is put into it.</summary>
    [Range(0, int.MaxValue)]
    public required int ContextTokens { get; init; }
}
