using System.Text.Json.Serialization;

namespace Tamma.Catalog.Code;

/// <summary>Who or what produces content.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentOrigin>))]
public enum ContentOrigin
{
    /// <summary>An AI.</summary>
    [JsonStringEnumMemberName("ai_generated")]
    AiGenerated,

    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("user_written")]
    UserWritten,

    /// <summary>A tool, such as a formatter.</summary>
    [JsonStringEnumMemberName("tool_generated")]
    ToolGenerated,

    /// <summary>A template.</summary>
    [JsonStringEnumMemberName("template")]
    Template,
}
