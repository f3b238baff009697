namespace Tamma.Events;

/// <summary>One line of a stream of payloads.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Number">Number of the line, from 1; lines without a payload count, too.</param>
/// <param name="Offset">Offset of the line's first byte in the stream.</param>
/// <param name="Result">What reading the line gave; places in its errors are within the line.</param>
public sealed record PayloadLine<T>(long Number, long Offset, EventResult<T> Result)
    where T : class;
