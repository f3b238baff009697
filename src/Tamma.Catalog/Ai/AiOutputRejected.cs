using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Ai;

/// <summary>An answer of an AI provider was thrown away before anything used it.</summary>
/// <example>
/// {
///   "requestId": "req-7f3a",
///   "reason": "hallucinated_package",
///   "confidence": 0.31,
///   "detail": "Package left-pad-pro does not exist"
/// }
/// </example>
[TammaEvent("AI.OUTPUT.REJECTED", "1.0.0")]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record AiOutputRejected
{
    /// <summary>Identifier of the request whose answer it was.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("requestId")]
    public required string RequestId { get; init; }

    /// <summary>Why it was thrown away.</summary>
    public required OutputRejection Reason { get; init; }

    /// <summary>How far the answer was trusted, from 0 to 1, where that is known.</summary>
    [Range(0, 1)]
    public double? Confidence { get; init; }

    /// <summary>What was wrong with it, for those who read it later, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public string? Detail { get; init; }
}

/// <summary>Why an answer of an AI provider is thrown away.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutputRejection>))]
public enum OutputRejection
{
    /// <summary>It did not have the form that was asked for.</summary>
    [JsonStringEnumMemberName("schema_violation")]
    SchemaViolation,

    /// <summary>It names a package that doesn't exist.</summary>
    [JsonStringEnumMemberName("hallucinated_package")]
    HallucinatedPackage,

    /// <summary>It could not be trusted enough.</summary>
    [JsonStringEnumMemberName("low_confidence")]
    LowConfidence,

    /// <summary>It could do harm.</summary>
    [JsonStringEnumMemberName("unsafe_content")]
    UnsafeContent,

    /// <summary>It breaks a policy.</summary>
    [JsonStringEnumMemberName("policy_violation")]
    PolicyViolation,

    /// <summary>It said nothing.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,
}
