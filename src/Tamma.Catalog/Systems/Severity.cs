using System.Text.Json.Serialization;

namespace Tamma.Catalog.Systems;

/// <summary>How bad an error or a situation is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Hardly bad.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>Between the others.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Bad.</summary>
    [JsonStringEnumMemberName("high")]
    High,

    /// <summary>As bad as can be.</summary>
    [JsonStringEnumMemberName("critical")]
    Critical,
}
