using System.Collections.Generic;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build;

/// <summary>What an assembly says of events in its metadata.</summary>
internal sealed class EmbeddedEvents
{
    /// <summary>The contracts, in the order of the metadata.</summary>
    public List<EmbeddedContract> Contracts { get; } = new();

    /// <summary>Events of other systems, in the order of the metadata.</summary>
    public List<ExternalEvent> External { get; } = new();
}
