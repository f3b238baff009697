using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Contexts that events are created in.</summary>
internal static class Contexts
{
    public static EventContext New() => new()
    {
        ActorType = ActorType.Ai,
        ActorId = "a",
        Origin = EventOrigin.Worker,
        ProductVersion = "0.1.0",
        Environment = "test",
    };
}
