using System;
using System.Buffers;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>One character: a code point up to U+FFFF, which is one UTF-16 unit and so what a <see cref="char"/> holds.</summary>
internal static class CharText
{
    public static bool IsValid(ReadOnlySpan<byte> text) => TryParse(text, out _);

    public static bool TryParse(ReadOnlySpan<byte> text, out char value)
    {
        value = default;
        if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done || length != text.Length || !rune.IsBmp)
            return false;
        value = (char)rune.Value;
        return true;
    }
}
