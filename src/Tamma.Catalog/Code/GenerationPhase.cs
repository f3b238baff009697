using System.Text.Json.Serialization;

namespace Tamma.Catalog.Code;

/// <summary>A part of the test-first cycle that code is written for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GenerationPhase>))]
public enum GenerationPhase
{
    /// <summary>The tests.</summary>
    [JsonStringEnumMemberName("tests")]
    Tests,

    /// <summary>The code that makes the tests pass.</summary>
    [JsonStringEnumMemberName("implementation")]
    Implementation,

    /// <summary>Better code that still makes them pass.</summary>
    [JsonStringEnumMemberName("refactoring")]
    Refactoring,

    /// <summary>A repair.</summary>
    [JsonStringEnumMemberName("fix")]
    Fix,
}
