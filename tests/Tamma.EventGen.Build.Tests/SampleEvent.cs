using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build.Tests;

/// <summary>Contracts, and the C# that a generator would write for them.</summary>
internal static class SampleEvent
{
    /// <summary>The attribute of the runtime library, declared by the project itself so that it needs no package.</summary>
    public const string AttributeSource = """
        namespace Tamma.Events
        {
            [System.AttributeUsage(System.AttributeTargets.Assembly, AllowMultiple = true)]
            internal sealed class EventContractAttribute : System.Attribute
            {
                public EventContractAttribute(string eventType, string version, string schema) { }
            }
        }
        """;

    public static EventContract Of(string eventType, string version = "1.0.0", string description = "") => new()
    {
        EventType = eventType,
        Version = version,
        Payload = new ObjectDefinition { Name = "Something", Description = description },
    };

    public static string Source(EventContract contract) =>
        Source(contract.EventType, contract.Version, ContractWriter.WriteCompact(contract));

    public static string Source(string eventType, string version, string schema) =>
        $"[assembly: Tamma.Events.EventContract(@\"{eventType}\", @\"{version}\", @\"{schema.Replace("\"", "\"\"", System.StringComparison.Ordinal)}\")]\n";

    /// <summary>The paths that the build writes.</summary>
    public static string[] Paths(params EventContract[] contracts) => ArtifactSet.Of(contracts).Select(artifact => artifact.Path).ToArray();
}
