using System;

namespace Tamma.Samples.ValidateStream;

/// <summary>One line of the input.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its bytes without the line end, until the next line is read; empty for a line that is too long.</param>
/// <param name="Length">Its length in bytes, without the line end.</param>
internal readonly record struct Line(long Number, ReadOnlyMemory<byte> Text, long Length)
{
    /// <summary>Whether the line was longer than the limit, and so was not kept.</summary>
    public bool IsTooLong => Length > Text.Length;
}
