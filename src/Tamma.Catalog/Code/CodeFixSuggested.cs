using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>There is a proposal how to repair a build, a test, a finding or a vulnerability.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "fixId": "fix-1",
///   "target": "build",
///   "explanation": "Widen the parameter type",
///   "confidence": 0.82,
///   "source": "ai"
/// }
/// </example>
[TammaEvent("CODE.FIX.SUGGESTED", "1.0.0")]
[CausedBy(typeof(CodeBuildFailed))]
[CausedBy(typeof(CodeTestCompleted))]
[CausedBy(typeof(CodeAnalysisCompleted))]
[CausedBy(typeof(CodeVulnerabilityDetected))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record CodeFixSuggested
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the fix, from suggestion to application.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string FixId { get; init; }

    /// <summary>What the fix is to repair.</summary>
    public required FixTarget Target { get; init; }

    /// <summary>Why the fix should help, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Explanation { get; init; }

    /// <summary>How sure the proposal is, from 0 to 1.</summary>
    [Range(0, 1)]
    public required double Confidence { get; init; }

    /// <summary>Who or what proposed it.</summary>
    public required FixSource Source { get; init; }
}

/// <summary>What a fix repairs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FixTarget>))]
public enum FixTarget
{
    /// <summary>The build.</summary>
    [JsonStringEnumMemberName("build")]
    Build,

    /// <summary>The tests.</summary>
    [JsonStringEnumMemberName("test")]
    Test,

    /// <summary>Findings of the static analysis.</summary>
    [JsonStringEnumMemberName("static_analysis")]
    StaticAnalysis,

    /// <summary>Findings of a security scan.</summary>
    [JsonStringEnumMemberName("security")]
    Security,

    /// <summary>What a review found.</summary>
    [JsonStringEnumMemberName("review")]
    Review,
}

/// <summary>Who or what proposes a fix.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FixSource>))]
public enum FixSource
{
    /// <summary>An AI.</summary>
    [JsonStringEnumMemberName("ai")]
    Ai,

    /// <summary>A tool, such as an analyser.</summary>
    [JsonStringEnumMemberName("tool")]
    Tool,

    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("human")]
    Human,
}
