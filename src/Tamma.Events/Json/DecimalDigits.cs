using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tamma.Events.Json;

/// <summary>Decimal digits as UTF-8, so many of a number as there is room for, zeros at the front included.</summary>
internal static class DecimalDigits
{
    /// <summary>To be added to eight digits.</summary>
    public const ulong EightZeros = 0x3030_3030_3030_3030;

    /// <summary>All numbers of two digits.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809"u8
        + "10111213141516171819"u8
        + "20212223242526272829"u8
        + "30313233343536373839"u8
        + "40414243444546474849"u8
        + "50515253545556575859"u8
        + "60616263646566676869"u8
        + "70717273747576777879"u8
        + "80818283848586878889"u8
        + "90919293949596979899"u8;

    /// <summary>Writes a number below 100.</summary>
    public static void WriteTwo(int value, Span<byte> to) => MemoryMarshal.Write(to, MemoryMarshal.Read<ushort>(Pairs[(value * 2)..]));

    /// <summary>Fills with the last digits of a number.</summary>
    public static void Write(ulong value, Span<byte> to)
    {
        for (; to.Length >= sizeof(ulong); to = to[..^sizeof(ulong)])
        {
            (value, var eight) = Math.DivRem(value, 100_000_000);
            BinaryPrimitives.WriteUInt64LittleEndian(to[^sizeof(ulong)..], EightOf(eight) + EightZeros);
        }

        for (; to.Length >= 2; to = to[..^2])
        {
            (value, var two) = Math.DivRem(value, 100);
            WriteTwo((int)two, to[^2..]);
        }

        if (to.Length > 0)
            to[0] = (byte)('0' + value % 10);
    }

    /// <summary>The values of the digits of numbers below 100.</summary>
    /// <param name="numbers">The numbers, at least two bytes apart.</param>
    /// <param name="tens">All bits of a digit in the byte of each number: there its first digit will be, and the second in the next byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PairsOf(ulong numbers, ulong tens)
    {
        // One multiplication divides all of them: 103/1024 is a tenth, near enough below 100. What it leaves below each number is cut off.
        tens &= (numbers * 103) >> 10;
        return tens | (numbers - tens * 10) << 8;
    }

    /// <summary>The values of the eight digits of a number below 10^8, the first in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EightOf(ulong value)
    {
        // Halves of four digits, then of two, then of one: each multiplication divides all of them at once.
        var fours = value / 10_000 | (value % 10_000) << 32;
        var hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var twos = hundreds | (fours - hundreds * 100) << 16;
        return PairsOf(twos, 0x000F_000F_000F_000F);
    }
}
