using System.Text.Json.Serialization;

namespace Tamma.Catalog.Values;

/// <summary>How urgent something is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    /// <summary>Whenever there is nothing else.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>In its turn.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Before the others.</summary>
    [JsonStringEnumMemberName("high")]
    High,

    /// <summary>At once.</summary>
    [JsonStringEnumMemberName("critical")]
    Critical,
}
