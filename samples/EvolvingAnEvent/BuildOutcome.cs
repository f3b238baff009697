using System.Text.Json.Serialization;

namespace Tamma.Samples.EvolvingAnEvent;

/// <summary>How a build ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BuildOutcome>))]
public enum BuildOutcome
{
    /// <summary>Everything was built.</summary>
    Succeeded,

    /// <summary>Something was not.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
