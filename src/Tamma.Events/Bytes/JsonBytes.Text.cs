using System;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <content>Strings (RFC 8259 section 7).</content>
public static partial class JsonBytes
{
    /// <summary>How many bytes are looked at together.</summary>
    internal const int Window = 32;

    /// <summary>Takes a string.</summary>
    /// <returns>The index after its closing quote, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int TakeText(ReadOnlySpan<byte> json, int at)
    {
        if (!IsAt(json, at, (byte)'"'))
            return -1;
        for (var start = at; ; start += Window)
        {
            var length = LengthInWindow(json, start);
            if (length < 0)
                return TakeEscaped(json, at);
            if (length < Window)
                return start + length + 2;
        }
    }

    /// <summary>The same of one with escapes, and near the document's end.</summary>
    private static int TakeEscaped(ReadOnlySpan<byte> json, int at)
    {
        var end = ScanText(json, at + 1);
        if (!IsAt(json, end, (byte)'"'))
            end = SkipEscapes(json, end);
        return end < 0 ? -1 : end + 1;
    }

    /// <summary>The first quote, backslash or control character within a string: the document's length where there is none.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">An index within the string, at most the document's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ScanText(ReadOnlySpan<byte> json, int at)
    {
        Debug.Assert(at >= 0, "What is refused is not looked at.");
        if (!Vector256.IsHardwareAccelerated || at > json.Length - Vector256<byte>.Count)
            return ScanShort(json, at);
        var special = Special(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)at));
        return special != 0 ? at + BitOperations.TrailingZeroCount(special) : ScanLong(json, at + Vector256<byte>.Count);
    }

    /// <summary>The length of a text without escapes, as far as it stands in the window behind its opening quote.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index of the opening quote, which is not looked at.</param>
    /// <returns>That of the window where the text is longer; -1 where an escape or control character stands in it, and where no window fits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LengthInWindow(ReadOnlySpan<byte> json, int at)
    {
        Debug.Assert(at >= 0, "What is refused is not looked at.");
        if (!HasWindow(json, at + 1))
            return -1;
        // The next value begins behind the first quote: the way to it is short, and all else is looked at beside it.
        var (quotes, others) = TextIn(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), 1), (nuint)(uint)at);
        return (others & (quotes ^ (quotes - 1))) == 0 ? BitOperations.TrailingZeroCount(quotes) : -1;
    }

    /// <summary>The same also where no window fits any more: of a text that ends in the last one of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LengthInAnyWindow(ReadOnlySpan<byte> json, int at) =>
        HasWindow(json, at + 1) ? LengthInWindow(json, at) : LengthInLastWindow(json, at);

    /// <summary>The same of a text that ends in the last window of the document.</summary>
    /// <returns>-1 also where it does not.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LengthInLastWindow(ReadOnlySpan<byte> json, int at)
    {
        var start = json.Length - Window;
        if (!Vector128.IsHardwareAccelerated || start < 0 || at < start || at + 1 >= json.Length)
            return -1;
        var (quotes, others) = TextIn(ref MemoryMarshal.GetReference(json), (nuint)start);
        // What the window has before the text is shifted out.
        quotes >>= at + 1 - start;
        others >>= at + 1 - start;
        return quotes != 0 && (others & (quotes ^ (quotes - 1))) == 0 ? BitOperations.TrailingZeroCount(quotes) : -1;
    }

    /// <summary>One bit for each quote, and one for each backslash or control character, in a window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Quotes, uint Others) TextIn(ref byte text, nuint at)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var bytes = Vector256.LoadUnsafe(ref text, at);
            return (Quotes(bytes), Others(bytes));
        }

        var (first, last) = (Vector128.LoadUnsafe(ref text, at), Vector128.LoadUnsafe(ref text, at + 16));
        return (Quotes(first) | (Quotes(last) << 16), Others(first) | (Others(last) << 16));
    }

    /// <summary>Whether so many bytes stand from an index on, and there are vectors to look at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasWindow(ReadOnlySpan<byte> json, int at) => Vector128.IsHardwareAccelerated && at <= json.Length - Window;

    /// <summary>The same from the second vector of 256 bits on.</summary>
    private static int ScanLong(ReadOnlySpan<byte> json, int at)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        for (; at <= json.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var special = Special(Vector256.LoadUnsafe(ref first, (nuint)at));
            if (special != 0)
                return at + BitOperations.TrailingZeroCount(special);
        }

        return ScanShort(json, at);
    }

    /// <summary>The same without vectors of 256 bits, or near the document's end.</summary>
    private static int ScanShort(ReadOnlySpan<byte> json, int at)
    {
        if (Vector128.IsHardwareAccelerated && json.Length >= Vector128<byte>.Count)
        {
            ref var first = ref MemoryMarshal.GetReference(json);
            var last = json.Length - Vector128<byte>.Count;
            uint special;
            for (; at <= last; at += Vector128<byte>.Count)
            {
                special = Special(Vector128.LoadUnsafe(ref first, (nuint)at));
                if (special != 0)
                    return at + BitOperations.TrailingZeroCount(special);
            }

            // The last vector ends where the document does: what it has before the index is shifted out.
            special = Special(Vector128.LoadUnsafe(ref first, (nuint)last)) >> (at - last);
            return special != 0 ? at + BitOperations.TrailingZeroCount(special) : json.Length;
        }

        while (at < json.Length && json[at] is >= 0x20 and not (byte)'"' and not (byte)'\\')
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector256<byte> bytes) => (
        Vector256.Equals(bytes, Vector256.Create((byte)'"'))
        | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
        | Vector256.LessThan(bytes, Vector256.Create((byte)0x20))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector128<byte> bytes) => Quotes(bytes) | Others(bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Quotes(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Quotes(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'\\')) | Vector256.LessThan(bytes, Vector256.Create((byte)0x20))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'\\')) | Vector128.LessThan(bytes, Vector128.Create((byte)0x20))).ExtractMostSignificantBits();
}
