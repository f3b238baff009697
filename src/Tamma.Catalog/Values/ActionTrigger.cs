using System.Text.Json.Serialization;

namespace Tamma.Catalog.Values;

/// <summary>What an action goes back to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionTrigger>))]
public enum ActionTrigger
{
    /// <summary>The system's own decision.</summary>
    [JsonStringEnumMemberName("autonomous")]
    Autonomous,

    /// <summary>The system's proposal, and a person's approval.</summary>
    [JsonStringEnumMemberName("user_approved")]
    UserApproved,

    /// <summary>A person's own request.</summary>
    [JsonStringEnumMemberName("user_initiated")]
    UserInitiated,
}
