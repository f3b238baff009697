using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>A payload to try a contract with.</summary>
public static class TrialDocument
{
    /// <summary>The example that the contract has, or that its members' examples make, or else the smallest document that code of the version writes; null where none of a reasonable size is known.</summary>
    public static JsonValue? Of(EventContract contract)
    {
        if (ExamplePayload.Of(contract) is { } example)
            return example;
        var written = new ContractView(contract, Side.Writer);
        return new Sampler(written, written, new PatternCache()).OfObject(ContractReference.Root).Value;
    }
}
