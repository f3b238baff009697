using System.Text.Json.Serialization;

namespace Tamma.Catalog.Code;

/// <summary>A part of the test-first cycle that tests are run in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestPhase>))]
public enum TestPhase
{
    /// <summary>Before the code is written: they should fail.</summary>
    [JsonStringEnumMemberName("red")]
    Red,

    /// <summary>After the code is written: they should pass.</summary>
    [JsonStringEnumMemberName("green")]
    Green,

    /// <summary>After the code was improved: they should still pass.</summary>
    [JsonStringEnumMemberName("refactor")]
    Refactor,

    /// <summary>Once more after a repair.</summary>
    [JsonStringEnumMemberName("retry")]
    Retry,

    /// <summary>All of them, to see that nothing else broke.</summary>
    [JsonStringEnumMemberName("regression")]
    Regression,
}
