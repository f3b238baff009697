using System;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <content>Values of any shape.</content>
public static partial class JsonBytes
{
    /// <summary>Takes a value and checks what holds for every document: its syntax, depth, and that no object has a name twice.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int Skip(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Skip(json, at, place: 0, state);
    }

    /// <summary>The same where an object's names may be expected.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="place">Its place as <see cref="NameLists"/> has it, or 0.</param>
    /// <param name="state">The document's state.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Skip(ReadOnlySpan<byte> json, int at, int place, ReadState state) =>
        IsAt(json, at, (byte)'"') ? TakeText(json, at) : SkipOther(json, at, place, state);

    /// <summary>The same of all but a string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipOther(ReadOnlySpan<byte> json, int at, int place, ReadState state)
    {
        if ((uint)at >= (uint)json.Length)
            return -1;
        return json[at] switch
        {
            (byte)'{' => SkipObject(json, at, place, state),
            (byte)'[' => TakeArray(json, at, state, new AnyElements(place), out _),
            (byte)'t' or (byte)'f' => TakeBoolean(json, at),
            (byte)'n' => TakeLiteral(json, at, "null"u8),
            _ => TakeNumber(json, at),
        };
    }

    /// <summary>Passes a value without a check, to look at what stands behind it. Of a document that is not JSON the index means nothing.</summary>
    /// <returns>An index greater than the value's, at most the document's length.</returns>
    internal static int Pass(ReadOnlySpan<byte> json, int at)
    {
        for (var depth = 0; at < json.Length; at++)
        {
            switch (json[at])
            {
                case (byte)'"':
                    at = PassText(json, at + 1);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                default:
                    if (depth > 0 || (at + 1 < json.Length && json[at + 1] is not ((byte)',' or (byte)'}' or (byte)']' or <= (byte)' ')))
                        continue;
                    break;
            }

            if (depth <= 0)
                return Math.Min(at + 1, json.Length);
        }

        return json.Length;
    }

    private static int PassText(ReadOnlySpan<byte> json, int at)
    {
        while (true)
        {
            at = ScanText(json, at);
            if (at >= json.Length || json[at] == '"')
                return at;
            at = Math.Min(json[at] == '\\' ? at + 2 : at + 1, json.Length);
        }
    }
}
