using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>What kind of part of a type keeps a set of documents from being contained in another.</summary>
internal enum BreakKind
{
    /// <summary>A member is demanded that need not be there.</summary>
    MemberMissing,

    /// <summary>A member may be there that is refused.</summary>
    MemberUnknown,

    /// <summary>Null.</summary>
    Null,

    /// <summary>The kind of JSON value.</summary>
    Type,

    /// <summary>The list of allowed values.</summary>
    Values,

    /// <summary>The limits of a number.</summary>
    Range,

    /// <summary>The divisor of a number.</summary>
    MultipleOf,

    /// <summary>The limits of a text's length.</summary>
    Length,

    /// <summary>The patterns of a text.</summary>
    Pattern,

    /// <summary>The format of a text.</summary>
    Format,

    /// <summary>The limits of a number of elements.</summary>
    Count,

    /// <summary>That elements are unique.</summary>
    Uniqueness,

    /// <summary>The cases of a union.</summary>
    UnionCase,

    /// <summary>The member that tells the cases of a union.</summary>
    Discriminator,
}

/// <summary>One reason why a set of documents is not contained in another.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Objects">The objects on both sides in which it differs: names of definitions, <see cref="ContractReference.Root"/> for the payload.</param>
/// <param name="Member">The JSON name of the member there.</param>
/// <param name="Left">What the member's value, or a part of it, is on the left; null where there is none.</param>
/// <param name="Right">The same on the right.</param>
/// <param name="Witness">A whole document of the left set that is not in the right one; null where none of a reasonable size is known.</param>
/// <param name="IsProved">Whether such a document exists for certain.</param>
internal sealed record Break(
    BreakKind Kind,
    ObjectPair Objects,
    string Member,
    ContractType? Left,
    ContractType? Right,
    JsonValue? Witness,
    bool IsProved);

/// <summary>Two objects that stand at one place of the documents of both sides.</summary>
internal readonly record struct ObjectPair(string Left, string Right);
