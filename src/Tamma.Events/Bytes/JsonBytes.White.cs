using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <content>White space: space, tab, line feed and carriage return (RFC 8259 section 2).</content>
public static partial class JsonBytes
{
    /// <summary>The index of the first byte that is not white space: the document's length where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipWhite(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length && json[at] > ' ' ? at : SkipWhiteRun(json, at);

    /// <summary>The same where one space is expected, or none: branches foretell it, where a sum would have to be waited for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        var next = at + 1;
        if ((uint)at < (uint)json.Length && json[at] > ' ')
            return at;
        return (uint)at < (uint)json.Length && (uint)next < (uint)json.Length && json[at] == ' ' && json[next] > ' ' ? next : SkipWhiteRun(json, at);
    }

    private static int SkipWhiteRun(ReadOnlySpan<byte> json, int at)
    {
        if (at < 0)
            return -1;
        ref var first = ref MemoryMarshal.GetReference(json);
        for (; Vector128.IsHardwareAccelerated && at <= json.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var white = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
            var others = ~white.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
                return at + BitOperations.TrailingZeroCount(others);
        }

        while (at < json.Length && IsWhite(json[at]))
            at++;
        return at;
    }

    private static bool IsWhite(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
