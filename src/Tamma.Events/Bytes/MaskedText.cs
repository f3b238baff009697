#if NET10_0_OR_GREATER
using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Bytes;

/// <summary>Makes strings of short plain texts, see <see cref="PlainText"/>, for processors that load and store a part of a vector (AVX-512): no branch depends on the length.</summary>
internal static class MaskedText
{
    /// <summary>The longest text, in bytes.</summary>
    public const int MaxLength = 32;

    public static bool IsSupported => Avx512BW.VL.IsSupported;

    /// <summary>Makes the string of a text.</summary>
    /// <param name="text">The text, which is neither empty nor too long.</param>
    /// <param name="made">The string.</param>
    /// <returns>Whether the text is plain.</returns>
    public static unsafe bool TryMake(ReadOnlySpan<byte> text, [NotNullWhen(true)] out string? made)
    {
        made = null;
        Vector256<byte> bytes;
        // What lies behind the text is not touched: it may be beyond the document's memory.
        fixed (byte* from = text)
            bytes = Avx512BW.VL.MaskLoad(from, Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)text.Length)), Vector256<byte>.Zero);
        if ((bytes | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits() != 0)
            return false;
        // It is new, and nobody else has it yet.
        made = new string('\0', text.Length);
        fixed (char* to = made)
            Avx512BW.MaskStore((ushort*)to, Vector512.LessThan(Vector512<ushort>.Indices, Vector512.Create((ushort)text.Length)), Avx512BW.ConvertToVector512UInt16(bytes));
        return true;
    }
}
#endif
