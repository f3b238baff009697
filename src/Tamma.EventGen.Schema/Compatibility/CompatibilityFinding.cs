using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>One change that the policy forbids, with its reason and the way out.</summary>
public sealed record CompatibilityFinding
{
    /// <summary>The rule.</summary>
    public CompatibilityRule Rule { get; init; }

    /// <summary>Where it is in the current contract.</summary>
    public ContractPlace Place { get; init; } = ContractPlace.Version;

    /// <summary>The published version that the change is measured by; empty where it is none in particular.</summary>
    public string PublishedVersion { get; init; } = "";

    /// <summary>Where it is in the published contract.</summary>
    public ContractPlace PublishedPlace { get; init; } = ContractPlace.Version;

    /// <summary>What changed, with both values: a clause that starts with the name of the place.</summary>
    public string Change { get; init; } = "";

    /// <summary>What comes of it: a sentence without its period.</summary>
    public string Consequence { get; init; } = "";

    /// <summary>The way out, with the version that it takes: a sentence without its period.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>A payload that breaks; null where the change breaks none, or none is known.</summary>
    public JsonValue? Witness { get; init; }

    /// <summary>The step that the change asks for as it is.</summary>
    public VersionStep Step { get; init; }

    /// <summary>The acknowledgement in source that makes a minor step of it, by its attribute; null where none does.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>The acknowledgement that the finding is about; null for a finding about a change.</summary>
    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>How to acknowledge it, as the start of a sentence; null where that does not help.</summary>
    internal string? Acknowledge { get; init; }

    /// <summary>The smallest version that the change is legal in, once acknowledged where that is possible.</summary>
    public string? SmallestVersion { get; init; }
}

/// <summary>A place in a contract: the version as a whole, an object, or a member of one.</summary>
/// <param name="Object">The name of the object's definition, <see cref="ContractReference.Root"/> for the payload; null for the contract as a whole.</param>
/// <param name="Member">The JSON name of the member; null for the object itself.</param>
public sealed record ContractPlace(string? Object, string? Member)
{
    /// <summary>The contract as a whole.</summary>
    public static ContractPlace Version { get; } = new(null, null);
}
