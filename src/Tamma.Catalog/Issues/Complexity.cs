using System.Text.Json.Serialization;

namespace Tamma.Catalog.Issues;

/// <summary>How complex a piece of work is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Complexity>))]
public enum Complexity
{
    /// <summary>Done in little time, with few changes.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>Neither simple nor complex.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Many changes, or hard ones.</summary>
    [JsonStringEnumMemberName("high")]
    High,
}
