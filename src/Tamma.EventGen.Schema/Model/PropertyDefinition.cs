using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema;

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
