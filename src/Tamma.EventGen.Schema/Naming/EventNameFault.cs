namespace Tamma.EventGen.Schema.Naming;

/// <summary>What is wrong with an event type's name; one thing, the first.</summary>
public enum EventNameFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It doesn't have the form of a name.</summary>
    Malformed,

    /// <summary>Its first segment is no aggregate of the project.</summary>
    AggregateUnknown,

    /// <summary>Its last segment doesn't say what has happened.</summary>
    NotPast,

    /// <summary>Its last segment is a status, and nothing says of what.</summary>
    StatusOfNothing,

    /// <summary>It holds a word that the project writes in full.</summary>
    Abbreviated,
}
