#if NET10_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tamma.Events.Bytes;

/// <summary>
/// What <see cref="Transcoder"/> does, for processors that squeeze a vector (AVX-512, VBMI2): a unit is made at each byte as if a character, or
/// an escape's letter, began there, and those where none does are dropped. So no branch depends on where escapes and letters stand, which no
/// processor foretells.
/// </summary>
internal ref struct WideTranscoder
{
    /// <summary>Bytes of a round.</summary>
    private const int Round = 64;

    /// <summary>How far beyond a round's bytes is looked: an escape's letter has four digits behind it.</summary>
    private const int Behind = 4;

    /// <summary>Half of a round is written at once: 32 units.</summary>
    private const int Half = Round / 2;

    // How a bit for each unit becomes a unit with all bits: the byte that has it, beside one that asks for none, and the bit in that byte.
    private static readonly Vector512<byte> BytesOfBits = Units(static place => 0x8000 | (place >> 3)).AsByte();
    private static readonly Vector512<ushort> PlacesOfBits = Units(static place => 1 << (place & 7));

    /// <summary>What the letters b, f, n, r and t stand for behind a backslash, by four bits of theirs; once for each part that a look-up has.</summary>
    private static readonly Vector512<byte> Letters = HalfBytes.Four(Vector128.Create(0, (byte)'\b', 0, (byte)'\f', 0, 0, 0, (byte)'\n', 0, (byte)'\r', (byte)'\t', 0, 0, 0, 0, 0));

    private Span<char> _output;
    private int _written;

    // What the round before says of the first bytes of this one: whether the first is escaped, which are digits of an escape, and whether the
    // first is the second one of four.
    private ulong _escaped;
    private ulong _digits;
    private ulong _second;

    public static bool IsSupported => Avx512Vbmi2.IsSupported;

    /// <summary>Writes a text, as <see cref="Transcoder.ToUtf16"/> does.</summary>
    [SkipLocalsInit]
    public static int ToUtf16(ReadOnlySpan<byte> text, Span<char> output)
    {
        var state = new WideTranscoder { _output = output };
        ref var start = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at <= text.Length - Round - Behind; at += Round)
            state.WriteRound(ref Unsafe.Add(ref start, at), Round);
        // The rest has no room behind it: zeros give it some.
        Span<byte> last = stackalloc byte[2 * Round + Behind];
        last.Clear();
        text[at..].CopyTo(last);
        var rest = text.Length - at;
        state.WriteRound(ref last[0], Math.Min(rest, Round));
        if (rest > Round)
            state.WriteRound(ref last[Round], rest - Round);
        return state._written;
    }

    /// <summary>Writes bytes, with others behind them.</summary>
    [SkipLocalsInit]
    private void WriteRound(ref byte first, int length)
    {
        var bytes = Vector512.LoadUnsafe(ref first);
        var backslashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        var escaped = JsonBytes.Escaped(backslashes, ref _escaped);
        var letters = Vector512.Equals(bytes, Vector512.Create((byte)'u')).ExtractMostSignificantBits() & escaped;
        var fours = Vector512.GreaterThanOrEqual(bytes, Vector512.Create((byte)0xF0)).ExtractMostSignificantBits();
        // As signed numbers, the bytes that go on with a character are the least.
        var goOn = Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)-0x40)).ExtractMostSignificantBits();
        var seconds = (fours << 1) | _second;
        var digits = (letters << 1) | (letters << 2) | (letters << 3) | (letters << 4) | _digits;
        _second = fours >> (Round - 1);
        _digits = (letters >> (Round - 1)) | (letters >> (Round - 2)) | (letters >> (Round - 3)) | (letters >> (Round - 4));
        // Of four bytes two units are made, at the first and at the second.
        var kept = ~(goOn | digits | (backslashes & ~escaped)) | seconds;
        if (length < Round)
            kept &= (1UL << length) - 1;
        WriteHalf(ref first, (uint)kept, (uint)escaped, (uint)letters, (uint)fours, (uint)seconds);
        WriteHalf(ref Unsafe.Add(ref first, Half), (uint)(kept >> Half), (uint)(escaped >> Half), (uint)(letters >> Half), (uint)(fours >> Half), (uint)(seconds >> Half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteHalf(ref byte first, uint kept, uint escaped, uint letters, uint fours, uint seconds)
    {
        var byte0 = Widen(ref first, 0);
        var byte1 = Widen(ref first, 1);
        var byte2 = Widen(ref first, 2);
        var more = (byte1 & Vector512.Create<ushort>(0x3F)) << 6;
        var last = byte2 & Vector512.Create<ushort>(0x3F);
        var isTwo = Vector512.Equals(byte0 & Vector512.Create<ushort>(0xE0), Vector512.Create<ushort>(0xC0));
        var isThree = Vector512.Equals(byte0 & Vector512.Create<ushort>(0xF0), Vector512.Create<ushort>(0xE0));
        var units = Vector512.ConditionalSelect(isTwo, ((byte0 & Vector512.Create<ushort>(0x1F)) << 6) | (more >>> 6), byte0);
        units = Vector512.ConditionalSelect(isThree, (byte0 << 12) | more | last, units);
        if (escaped != 0)
        {
            var isLetter = At(escaped) & Vector512.GreaterThan(byte0, Vector512.Create<ushort>('`'));
            // The high byte of each unit asks for none of the table.
            var index = ((byte0 >>> 1) & Vector512.Create<ushort>(0xF)) | Vector512.Create<ushort>(0x8000);
            units = Vector512.ConditionalSelect(isLetter, Avx512BW.Shuffle(Letters, index.AsByte()).AsUInt16(), units);
        }

        if (letters != 0)
        {
            var unit = (Digit(byte1) << 12) | (Digit(byte2) << 8) | (Digit(Widen(ref first, 3)) << 4) | Digit(Widen(ref first, 4));
            units = Vector512.ConditionalSelect(At(letters), unit, units);
        }

        if ((fours | seconds) != 0)
        {
            var high = ((byte0 & Vector512.Create<ushort>(0x7)) << 8) + (more >>> 4) + ((byte2 >>> 4) & Vector512.Create<ushort>(0x3)) + Vector512.Create<ushort>(0xD800 - (0x10000 >> 10));
            var low = ((byte1 & Vector512.Create<ushort>(0xF)) << 6) | last | Vector512.Create<ushort>(0xDC00);
            units = Vector512.ConditionalSelect(At(fours), high, units);
            units = Vector512.ConditionalSelect(At(seconds), low, units);
        }

        ref var to = ref Unsafe.As<char, ushort>(ref _output[_written]);
        Avx512Vbmi2.Compress(Vector512<ushort>.Zero, At(kept), units).StoreUnsafe(ref to);
        _written += BitOperations.PopCount(kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Widen(ref byte first, nuint at) => Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref first, at));

    /// <summary>All bits of each unit whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> At(uint bits)
    {
        var spread = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), BytesOfBits).AsUInt16();
        return Vector512.Equals(spread & PlacesOfBits, PlacesOfBits);
    }

    /// <summary>The value of a digit that is one: letters stand in the next quarter of ASCII, from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Digit(Vector512<ushort> digits)
    {
        var quarter = digits >>> 6;
        return (digits & Vector512.Create<ushort>(0xF)) + (quarter << 3) + quarter;
    }

    private static Vector512<ushort> Units(Func<int, int> unit)
    {
        Span<ushort> units = stackalloc ushort[Half];
        for (var place = 0; place < units.Length; place++)
            units[place] = (ushort)unit(place);
        return Vector512.Create<ushort>(units);
    }
}
#endif
