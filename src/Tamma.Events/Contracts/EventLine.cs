namespace Tamma.Events;

/// <summary>One line of a stream of events.</summary>
/// <param name="Number">Number of the line, from 1; lines without an event count, too.</param>
/// <param name="Offset">Offset of the line's first byte in the stream.</param>
/// <param name="Result">What reading the line gave; places in its errors are within the line.</param>
public sealed record EventLine(long Number, long Offset, EventReadResult Result);
