namespace Tamma.Events;

/// <summary>A change that breaks no reader, and that someone should have thought about all the same.</summary>
public enum CompatibilityHazard
{
    /// <summary>The member's type holds fewer digits than a published version wrote.</summary>
    PrecisionLost,

    /// <summary>The default of a member changed that a published version may leave out.</summary>
    DefaultChanged,

    /// <summary>The record refuses unknown members, which a published version ignored: it can't read what a newer version adds.</summary>
    ReaderClosed,
}
