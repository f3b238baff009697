using Tamma.EventGen.Schema.Json;

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

/// <summary>A member of an object.</summary>
public sealed record PropertyDefinition
{
    /// <summary>The name in JSON.</summary>
    public string JsonName { get; init; } = "";

    /// <summary>The name in C#.</summary>
    public string MemberName { get; init; } = "";

    /// <summary>The type of the value, with its constraints.</summary>
    public ContractType Type { get; init; } = new BooleanType();

    /// <summary>Whether a reader demands the member.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The constant value that an absent member stands for, where there is one.</summary>
    public JsonValue? Default { get; init; }

    /// <summary>What it is, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Example values.</summary>
    public EquatableArray<JsonValue> Examples { get; init; }

    /// <summary>The deprecation, where it is obsolete.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>The key under which the value is promoted to the envelope's tags.</summary>
    public string? TagKey { get; init; }

    /// <summary>Why the value must not be shown.</summary>
    public SensitivityKinds Sensitivity { get; init; }

    /// <summary>How many days the blob that the value names is kept; null where the value names none.</summary>
    public int? BlobRetentionDays { get; init; }

    /// <summary>How the text is shortened at creation; null where it is not.</summary>
    public Truncation? Truncation { get; init; }

    /// <summary>The JSON names that the member had in earlier versions, each with the reason of the change.</summary>
    public EquatableArray<Acknowledgement> RenamedFrom { get; init; }

    /// <summary>The hazards that the author accepts, by the names in <see cref="Hazards"/>.</summary>
    public EquatableArray<Acknowledgement> Accepted { get; init; }
}

/// <summary>How a text is shortened at creation.</summary>
/// <param name="Length">How many code points are kept at most.</param>
/// <param name="OriginalLength">The JSON name of the member that gets the length of the whole text; null for none.</param>
public sealed record Truncation(int Length, string? OriginalLength);

/// <summary>That something is obsolete, and what its author says of it.</summary>
/// <param name="Message">The message, or null.</param>
public sealed record Deprecation(string? Message);

/// <summary>Why a value is sensitive.</summary>
[System.Flags]
public enum SensitivityKinds
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Personal data.</summary>
    Pii = 1,

    /// <summary>May hold secrets.</summary>
    Secret = 2,
}
