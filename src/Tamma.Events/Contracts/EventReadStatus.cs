namespace Tamma.Events;

/// <summary>What reading an event gave.</summary>
public enum EventReadStatus
{
    /// <summary>The event is valid, and its envelope holds the payload's record.</summary>
    Valid,

    /// <summary>The document is not a valid event.</summary>
    Invalid,

    /// <summary>The envelope is valid, but no contract of its type is registered.</summary>
    UnknownType,

    /// <summary>The envelope is valid, but the event is of a newer version than any contract that could read it. Under a policy of forward compatibility it may be read all the same: the envelope then holds the record.</summary>
    NewerVersion,

    /// <summary>The envelope is valid, but the event is of an older major version than any contract that could read it.</summary>
    OlderVersion,
}
