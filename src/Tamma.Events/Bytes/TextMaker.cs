using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Tamma.Events.Bytes;

/// <summary>Makes the string of a text in a document.</summary>
internal static class TextMaker
{
    /// <summary>Makes a text.</summary>
    /// <param name="utf8">The text.</param>
    public static unsafe string Make(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (!Ascii.IsValid(utf8))
            return Encoding.UTF8.GetString(utf8);
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

    private static void WidenVector(ref byte first, ref ushort to, nuint at)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref first, at));
        lower.StoreUnsafe(ref to, at);
        upper.StoreUnsafe(ref to, at + 8);
    }
}
