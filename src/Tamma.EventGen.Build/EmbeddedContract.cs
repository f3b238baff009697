namespace Tamma.EventGen.Build;

/// <summary>What one <c>[assembly: EventContract(eventType, version, schema)]</c> says.</summary>
internal sealed class EmbeddedContract(string eventType, string version, string schema)
{
    public string EventType { get; } = eventType;

    public string Version { get; } = version;

    public string Schema { get; } = schema;
}
