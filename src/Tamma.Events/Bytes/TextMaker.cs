using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tamma.Events.Bytes;

/// <summary>Makes the string of a text in a document.</summary>
internal static class TextMaker
{
    /// <summary>A text of up to so many bytes is made on the stack.</summary>
    private const int ShortText = 256;

    /// <summary>Makes the text of a string.</summary>
    /// <param name="escaped">What stands between its quotes, checked.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string OfJson(ReadOnlySpan<byte> escaped)
    {
        if (escaped.IsEmpty)
            return "";
#if NET10_0_OR_GREATER
        if (MaskedText.IsSupported && escaped.Length <= MaskedText.MaxLength)
            return MaskedText.TryMake(escaped, out var made) ? made : OfAny(escaped);
#endif
        if (!PlainText.Is(escaped))
            return OfAny(escaped);
        // It is new, and nobody else has it yet.
        var text = new string('\0', escaped.Length);
        PlainText.CopyTo(escaped, ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan())));
        return text;
    }

    [SkipLocalsInit]
    private static string OfAny(ReadOnlySpan<byte> escaped)
    {
        var units = Transcoder.UnitsFor(escaped.Length);
        if (escaped.Length <= ShortText)
            return OfAny(escaped, stackalloc char[units]);
        var rented = ArrayPool<char>.Shared.Rent(units);
        var text = OfAny(escaped, rented);
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static string OfAny(ReadOnlySpan<byte> escaped, Span<char> buffer) => new(buffer[..Transcoder.ToUtf16(escaped, buffer)]);
}
