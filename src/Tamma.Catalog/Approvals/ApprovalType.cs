using System.Text.Json.Serialization;

namespace Tamma.Catalog.Approvals;

/// <summary>What an approval is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalType>))]
public enum ApprovalType
{
    /// <summary>A plan how to develop an issue.</summary>
    [JsonStringEnumMemberName("development_plan")]
    DevelopmentPlan,

    /// <summary>A design.</summary>
    [JsonStringEnumMemberName("design")]
    Design,

    /// <summary>A refactoring.</summary>
    [JsonStringEnumMemberName("refactoring")]
    Refactoring,

    /// <summary>The merge of a pull request.</summary>
    [JsonStringEnumMemberName("pull_request_merge")]
    PullRequestMerge,

    /// <summary>A change that breaks a public contract.</summary>
    [JsonStringEnumMemberName("breaking_change")]
    BreakingChange,

    /// <summary>The deletion of something.</summary>
    [JsonStringEnumMemberName("deletion")]
    Deletion,

    /// <summary>A change of the configuration.</summary>
    [JsonStringEnumMemberName("configuration_change")]
    ConfigurationChange,

    /// <summary>The way out of an escalation.</summary>
    [JsonStringEnumMemberName("escalation_resolution")]
    EscalationResolution,

    /// <summary>A deployment.</summary>
    [JsonStringEnumMemberName("deployment")]
    Deployment,

    /// <summary>The split of an issue into subtasks.</summary>
    [JsonStringEnumMemberName("decomposition")]
    Decomposition,
}
