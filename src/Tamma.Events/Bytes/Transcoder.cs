using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <summary>Writes what stands between a JSON string's quotes, UTF-8 with escapes, as UTF-16: in one pass, as both are checked before.</summary>
internal static class Transcoder
{
    /// <summary>So many bytes behind a window's first one are looked at and copied, whatever the window has.</summary>
    private const int Room = 2 * AsciiWindow.Size;

    /// <summary>Writes a text.</summary>
    /// <param name="text">What stands between the quotes, checked.</param>
    /// <param name="output">Has at least <see cref="UnitsFor"/> units.</param>
    /// <returns>Number of units written.</returns>
    public static int ToUtf16(ReadOnlySpan<byte> text, Span<char> output)
    {
        if (output.Length < UnitsFor(text.Length))
            throw new ArgumentException("There is a unit for each byte, and room behind.", nameof(output));
        // Of what else is no UTF-8 some text is made; nothing beyond the text is looked at.
        if (!Utf8Check.IsWhole(text))
            throw new ArgumentException("The text ends within a character.", nameof(text));
#if NET10_0_OR_GREATER
        if (WideTranscoder.IsSupported)
            return WideTranscoder.ToUtf16(text, output);
#endif
        if (!AsciiWindow.IsSupported)
            return WriteEach(text, output);
        var (at, written) = WriteWindows(text, text.Length - Room + 1, output);
        // The rest has no room behind it: zeros give it some.
        Span<byte> last = stackalloc byte[2 * Room];
        var rest = text[at..];
        last.Clear();
        rest.CopyTo(last);
        var (end, more) = WriteWindows(last, rest.Length, output[written..]);
        return written + more - (end - rest.Length);
    }

    /// <summary>How many units a text of so many bytes may need: no byte makes more than one, and there is room behind.</summary>
    public static int UnitsFor(int length) => length + Room;

    /// <summary>Writes windows until one would begin at a limit or behind it; from there on there is room.</summary>
    private static (int At, int Written) WriteWindows(ReadOnlySpan<byte> text, int limit, Span<char> output)
    {
        var (at, written) = (0, 0);
        while (at < limit)
        {
            var window = new AsciiWindow(text, at);
            var others = window.NotAscii | window.Is((byte)'\\');
            var end = at + AsciiWindow.Size;
            // All that may follow is written; what is no plain character is written over.
            Widen(text, at, output, written);
            while (others != 0)
            {
                var plain = BitOperations.TrailingZeroCount(others);
                var (bytes, units) = Write(text[(at + plain)..], output[(written + plain)..]);
                at += plain + bytes;
                written += plain + units;
                if (at >= end)
                    break;
                others >>= plain + bytes;
                Widen(text, at, output, written);
            }

            if (at < end)
                (at, written) = (end, written + end - at);
        }

        return (at, written);
    }

    private static int WriteEach(ReadOnlySpan<byte> text, Span<char> output)
    {
        var (at, written) = (0, 0);
        while (at < text.Length)
        {
            if (text[at] is < 0x80 and not (byte)'\\')
            {
                output[written++] = (char)text[at++];
                continue;
            }

            var (bytes, units) = Write(text[at..], output[written..]);
            at += bytes;
            written += units;
        }

        return written;
    }

    /// <summary>Writes an escape, or characters beyond ASCII, which seldom come alone.</summary>
    /// <returns>Number of bytes that they had, and of their units.</returns>
    private static (int Bytes, int Units) Write(ReadOnlySpan<byte> text, Span<char> output)
    {
        if (text[0] != '\\')
            return WriteLetters(text, output);
        if (text[1] == 'u')
        {
            output[0] = (char)JsonBytes.Unit(text);
            return (6, 1);
        }

        output[0] = (char)JsonBytes.Unescaped[text[1]];
        return (2, 1);
    }

    private static (int Bytes, int Units) WriteLetters(ReadOnlySpan<byte> text, Span<char> output)
    {
        // Whole characters, with a unit for each byte.
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(output);
        var (at, units) = (0, 0);
        do
        {
            int first = Unsafe.Add(ref from, at);
            var second = Unsafe.Add(ref from, at + 1) & 0x3F;
            if (first < 0xE0)
            {
                Unsafe.Add(ref to, units++) = (char)((first & 0x1F) << 6 | second);
                at += 2;
                continue;
            }

            var third = Unsafe.Add(ref from, at + 2) & 0x3F;
            if (first < 0xF0)
            {
                Unsafe.Add(ref to, units++) = (char)((first & 0x0F) << 12 | second << 6 | third);
                at += 3;
                continue;
            }

            var beyond = ((first & 0x07) << 18 | second << 12 | third << 6 | (Unsafe.Add(ref from, at + 3) & 0x3F)) - 0x10000;
            Unsafe.Add(ref to, units++) = (char)(0xD800 + (beyond >> 10));
            Unsafe.Add(ref to, units++) = (char)(0xDC00 + (beyond & 0x3FF));
            at += 4;
        }
        while (at < text.Length && Unsafe.Add(ref from, at) >= 0x80);
        return (at, units);
    }

    /// <summary>Copies as many bytes as a window has to as many units.</summary>
    private static void Widen(ReadOnlySpan<byte> text, int at, Span<char> output, int written)
    {
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at);
        ref var to = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(output), written));
        PlainText.CopyVector(ref from, 0, ref to);
        PlainText.CopyVector(ref from, AsciiWindow.Size / 2, ref to);
    }
}
