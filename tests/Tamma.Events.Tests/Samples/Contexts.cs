namespace Tamma.Events.Tests.Samples;

/// <summary>Contexts that tests begin from.</summary>
internal static class Contexts
{
    public static EventContext New() => new()
    {
        ActorType = ActorType.User,
        ActorId = "ada",
        Origin = EventOrigin.Cli,
        ProductVersion = "0.1.0",
        Environment = "test",
    };
}
