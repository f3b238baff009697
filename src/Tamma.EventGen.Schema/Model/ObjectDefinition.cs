using System;
using System.Linq;

namespace Tamma.EventGen.Schema;

/// <summary>An object of JSON: the payload or a nested record.</summary>
public sealed record ObjectDefinition
{
    /// <summary>The name of the C# type, without its namespace.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, for people.</summary>
    public string? Description { get; init; }

    /// <summary>The members in declared order.</summary>
    public EquatableArray<PropertyDefinition> Properties { get; init; }

    /// <summary>The deprecation, where it is obsolete.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>Whether a member that is not declared is refused; else it is ignored.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What tells the object from the other cases of a union; null for one that is no case.</summary>
    public Discriminator? Discriminator { get; init; }

    /// <summary>The JSON names of members that earlier versions had, each with the reason of its removal: none of them may come back.</summary>
    public EquatableArray<Acknowledgement> Reserved { get; init; }

    /// <summary>The hazards that the author accepts, by the names in <see cref="Hazards"/>.</summary>
    public EquatableArray<Acknowledgement> Accepted { get; init; }

    internal bool Has(string jsonName) => Properties.Any(property => string.Equals(property.JsonName, jsonName, StringComparison.Ordinal));
}

/// <summary>A member whose one legal value tells the case of a union.</summary>
/// <param name="JsonName">The name of the member.</param>
/// <param name="Tag">Its value.</param>
public sealed record Discriminator(string JsonName, string Tag);

/// <summary>That the author knows of a change, and why it was made.</summary>
/// <param name="Name">What it is about: the JSON name of a member, or a hazard.</param>
/// <param name="Reason">Why.</param>
public sealed record Acknowledgement(string Name, string Reason);

/// <summary>Changes that no document shows and that harm all the same, by their names in a contract.</summary>
public static class Hazards
{
    /// <summary>Numbers are held with fewer digits than before.</summary>
    public const string PrecisionLost = "precision-lost";

    /// <summary>An absent member stands for another value than before.</summary>
    public const string DefaultChanged = "default-changed";

    /// <summary>Readers refuse members that they don't know, as they did not before.</summary>
    public const string ReaderClosed = "reader-closed";
}
