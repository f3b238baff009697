namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>The changes that a published version forbids, each a rule of its own.</summary>
public enum CompatibilityRule
{
    /// <summary>A member is gone.</summary>
    FieldRemoved,

    /// <summary>A member is gone and one of the same type is new.</summary>
    FieldRenamed,

    /// <summary>A new member is demanded, or refused by closed readers.</summary>
    FieldAdded,

    /// <summary>A member that could be absent is required, or the other way round.</summary>
    PresenceChanged,

    /// <summary>Null is no longer legal, or has become so.</summary>
    NullabilityChanged,

    /// <summary>The value is of another kind, or width.</summary>
    TypeChanged,

    /// <summary>The list of legal values differs: an enum's names, allowed values.</summary>
    ValuesChanged,

    /// <summary>The limits of a number differ.</summary>
    RangeChanged,

    /// <summary>The divisor of a number differs.</summary>
    MultipleOfChanged,

    /// <summary>The limits of a text's length differ.</summary>
    LengthChanged,

    /// <summary>The pattern of a text differs.</summary>
    PatternChanged,

    /// <summary>The format of a text differs.</summary>
    FormatChanged,

    /// <summary>The limits of a number of elements differ.</summary>
    CountChanged,

    /// <summary>Whether elements may be equal differs.</summary>
    UniquenessChanged,

    /// <summary>The cases of a union differ.</summary>
    UnionCasesChanged,

    /// <summary>Another member tells the cases of a union.</summary>
    DiscriminatorChanged,

    /// <summary>Readers refuse members that they don't know, as they did not before.</summary>
    ReaderClosed,

    /// <summary>Numbers are held with fewer digits.</summary>
    PrecisionLost,

    /// <summary>An absent member stands for another value.</summary>
    DefaultChanged,

    /// <summary>A name of an enum that is written as a number has another number.</summary>
    EnumRenumbered,

    /// <summary>It can't be decided whether a change breaks anything.</summary>
    CompatibilityNotProved,

    /// <summary>A member has the name of one that was removed.</summary>
    ReservedNameReused,

    /// <summary>An acknowledgement is about no change.</summary>
    AcknowledgementStale,

    /// <summary>Published code would refuse new events, which the policy allows.</summary>
    ForwardBroken,

    /// <summary>The declared version is published with another contract.</summary>
    PublishedContractChanged,

    /// <summary>The version is raised less than the changes ask for.</summary>
    VersionStepTooSmall,

    /// <summary>A version above the declared one is published.</summary>
    VersionBelowPublished,

    /// <summary>The declared version is not published yet.</summary>
    ContractNotPublished,
}
