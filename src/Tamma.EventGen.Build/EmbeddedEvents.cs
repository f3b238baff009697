using System.Collections.Generic;

namespace Tamma.EventGen.Build;

/// <summary>What an assembly says of events in its metadata.</summary>
internal sealed class EmbeddedEvents
{
    /// <summary>The contracts, in the order of the metadata.</summary>
    public List<EmbeddedContract> Contracts { get; } = new();

    /// <summary>Events of other systems, each with what it is, in the order of the metadata.</summary>
    public List<(string EventType, string Description)> External { get; } = new();
}
