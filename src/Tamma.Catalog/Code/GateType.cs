using System.Text.Json.Serialization;

namespace Tamma.Catalog.Code;

/// <summary>What a quality gate judges.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateType>))]
public enum GateType
{
    /// <summary>Whether it builds.</summary>
    [JsonStringEnumMemberName("build")]
    Build,

    /// <summary>Whether the tests pass.</summary>
    [JsonStringEnumMemberName("test")]
    Test,

    /// <summary>What the static analysis finds.</summary>
    [JsonStringEnumMemberName("static_analysis")]
    StaticAnalysis,

    /// <summary>What the security scans find.</summary>
    [JsonStringEnumMemberName("security")]
    Security,

    /// <summary>How much the tests cover.</summary>
    [JsonStringEnumMemberName("coverage")]
    Coverage,

    /// <summary>How fast it is.</summary>
    [JsonStringEnumMemberName("performance")]
    Performance,

    /// <summary>Whether it keeps the rules.</summary>
    [JsonStringEnumMemberName("compliance")]
    Compliance,

    /// <summary>What the reviews say.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>What the checks of the CI platform say.</summary>
    [JsonStringEnumMemberName("ci")]
    Ci,
}
