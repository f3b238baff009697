using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>Makes the string of a text in a document.</summary>
internal static class TextMaker
{
    /// <summary>So many units fit on the stack.</summary>
    private const int ShortText = 256;

    /// <summary>Makes the text of a string.</summary>
    /// <param name="escaped">What stands between its quotes, checked.</param>
    [SkipLocalsInit]
    public static string OfJson(ReadOnlySpan<byte> escaped)
    {
        if (IsPlain(escaped))
            return OfAscii(escaped);
        if (escaped.Length <= ShortText)
            return OfAny(escaped, stackalloc char[ShortText]);
        var rented = ArrayPool<char>.Shared.Rent(escaped.Length);
        var text = OfAny(escaped, rented);
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static string OfAny(ReadOnlySpan<byte> escaped, Span<char> buffer) => new(buffer[..Transcoder.ToUtf16(escaped, buffer)]);

    /// <summary>Whether a text is ASCII without a backslash.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < Vector128<byte>.Count)
            return IsShortPlain(text);
        ref var first = ref MemoryMarshal.GetReference(text);
        var last = text.Length - Vector128<byte>.Count;
        var others = OthersIn(Vector128.LoadUnsafe(ref first, (nuint)last));
        for (var at = 0; at < last; at += Vector128<byte>.Count)
            others |= OthersIn(Vector128.LoadUnsafe(ref first, (nuint)at));
        return others.ExtractMostSignificantBits() == 0;
    }

    /// <summary>The high bit set in each byte beyond ASCII and each backslash.</summary>
    private static Vector128<byte> OthersIn(Vector128<byte> bytes) => bytes | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));

    private static bool IsShortPlain(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (value is >= 0x80 or (byte)'\\')
                return false;
        }

        return true;
    }

    private static unsafe string OfAscii(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        fixed (byte* first = utf8)
            return string.Create(utf8.Length, (nint)first, static (output, first) => Widen(ref *(byte*)first, MemoryMarshal.Cast<char, ushort>(output)));
    }

    private static void Widen(ref byte first, Span<ushort> output)
    {
        ref var to = ref MemoryMarshal.GetReference(output);
        nuint at = 0;
        var length = (nuint)output.Length;
        if (Vector128.IsHardwareAccelerated && length >= 16)
        {
            for (; at < length - 16; at += 16)
                WidenVector(ref first, ref to, at);
            // The last vector may overlap the one before it.
            WidenVector(ref first, ref to, length - 16);
            return;
        }

        for (; at < length; at++)
            Unsafe.Add(ref to, at) = Unsafe.Add(ref first, at);
    }

    /// <summary>Copies 16 bytes to as many units.</summary>
    internal static void WidenVector(ref byte first, ref ushort to, nuint at)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref first, at));
        lower.StoreUnsafe(ref to, at);
        upper.StoreUnsafe(ref to, at + 8);
    }
}
