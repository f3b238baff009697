namespace Tamma.Events;

/// <summary>Part of Tamma that made an event: <c>metadata.source</c>; the name in JSON is lower case.</summary>
public enum EventOrigin
{
    /// <summary>The orchestrator.</summary>
    Orchestrator,

    /// <summary>A worker.</summary>
    Worker,

    /// <summary>The HTTP interface.</summary>
    Api,

    /// <summary>The command line.</summary>
    Cli,
}
