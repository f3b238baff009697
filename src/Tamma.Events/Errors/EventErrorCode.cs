namespace Tamma.Events;

/// <summary>What is wrong with a document. The names are stable: they may be logged and compared.</summary>
public enum EventErrorCode
{
    /// <summary>The text is not JSON (RFC 8259), or something follows the value. No keyword.</summary>
    InvalidJson,

    /// <summary>The bytes are not UTF-8. No keyword.</summary>
    InvalidUtf8,

    /// <summary>Arrays and objects are nested deeper than the limit. No keyword.</summary>
    DepthExceeded,

    /// <summary>An object names a member twice. No keyword: JSON Schema leaves it to the parser.</summary>
    DuplicateMember,

    /// <summary>A string escapes one half of a surrogate pair. No keyword.</summary>
    InvalidString,

    /// <summary>The value is of another JSON type. Keyword <c>type</c>.</summary>
    TypeMismatch,

    /// <summary>The value is null where null is not allowed. Keyword <c>type</c>.</summary>
    NullNotAllowed,

    /// <summary>A required member is absent. Keyword <c>required</c>.</summary>
    MemberMissing,

    /// <summary>A member is not declared, and the object is closed. Keyword <c>additionalProperties</c>.</summary>
    UnknownMember,

    /// <summary>The value is none of the allowed ones. Keywords <c>enum</c>, <c>const</c>, <c>discriminator</c>.</summary>
    ValueNotAllowed,

    /// <summary>The number is below its least value. Keywords <c>minimum</c>, <c>exclusiveMinimum</c>.</summary>
    NumberTooSmall,

    /// <summary>The number is above its greatest value. Keywords <c>maximum</c>, <c>exclusiveMaximum</c>.</summary>
    NumberTooLarge,

    /// <summary>The number is no multiple of its divisor. Keyword <c>multipleOf</c>.</summary>
    NumberNotMultiple,

    /// <summary>The string has too few code points. Keyword <c>minLength</c>.</summary>
    StringTooShort,

    /// <summary>The string has too many code points. Keyword <c>maxLength</c>.</summary>
    StringTooLong,

    /// <summary>The string does not match a pattern. Keyword <c>pattern</c>.</summary>
    PatternMismatch,

    /// <summary>The string is not of its format. Keyword <c>format</c>.</summary>
    FormatMismatch,

    /// <summary>The array or map has too few items. Keywords <c>minItems</c>, <c>minProperties</c>.</summary>
    TooFewItems,

    /// <summary>The array or map has too many items. Keywords <c>maxItems</c>, <c>maxProperties</c>.</summary>
    TooManyItems,

    /// <summary>The array holds an equal item before this one. Keyword <c>uniqueItems</c>.</summary>
    DuplicateItem,

    /// <summary>No contract of the event's type is registered. No keyword.</summary>
    UnknownEventType,

    /// <summary>No registered contract reads the event's version. No keyword.</summary>
    UnsupportedVersion,

    /// <summary>The migration of an event of an older major made a payload that can't be written: a member holds null, an infinite number, an undefined enum value. No keyword.</summary>
    MigrationInvalid,

    /// <summary>The whole event, its envelope included, is larger than its limit: <see cref="EventContract.MaxEventSize"/>. So is a line of a stream beyond the length that its reader was given, and a sequence of more bytes than an array can have. No keyword.</summary>
    EventTooLarge,
}
