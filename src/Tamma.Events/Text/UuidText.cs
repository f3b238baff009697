using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>UUIDs as text (RFC 9562 section 4): 8-4-4-4-12 hexadecimal digits of either case, nothing else.</summary>
internal static class UuidText
{
    public const int Length = 36;

    /// <summary>An index of nothing.</summary>
    private const byte None = 0x80;

    /// <summary>Where the bytes of a value stand in memory, in the order of their digits: the first four are a number, and so are the next two and two.</summary>
    private static Vector128<byte> InMemory => Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15);

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
            return false;
        // Three vectors of 16, of which the last begins at 20. All but the hyphens are digits.
        return Digits(text) == 0b1101_1110_1111_1111 && Digits(text[16..]) == 0b1111_1111_0111_1011 && Digits(text[20..]) == 0b1111_1111_1111_0111;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        var isValid = IsValid(text);
        value = isValid ? Of(text) : default;
        return isValid;
    }

    /// <summary>Reads a text of the framework's format <c>D</c> or <c>N</c>. The framework itself also takes signs, prefixes and white space.</summary>
    public static bool TryParse(string? text, string format, out Guid value) =>
        Guid.TryParseExact(text, format, out value) && string.Equals(value.ToString(format), text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a valid text.</summary>
    public static Guid Of(ReadOnlySpan<byte> text)
    {
        text = text[..Length];
        // In the order of the digits.
        var first = BytesOf(Eight(text)) | BytesOf(Four(text[9..]) | Four(text[14..]) << 32) << 32;
        var last = BytesOf(Four(text[19..]) | Four(text[24..]) << 32) | BytesOf(Eight(text[28..])) << 32;
        // Made in a register, as a value that was stored in parts can't be read again before all of it is in the cache.
        if (BitConverter.IsLittleEndian)
            return Unsafe.BitCast<Vector128<ulong>, Guid>(Vector128.Create(Turn(first), last));

        Span<byte> digits = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(digits, first);
        BinaryPrimitives.WriteUInt64LittleEndian(digits[8..], last);
        return new Guid(digits, bigEndian: true);
    }

    /// <summary>Writes a value in lower case.</summary>
    public static void Write(Guid value, Span<byte> to)
    {
        // The framework does the same, but ahead of time without the instruction that looks digits up.
        if (Ssse3.IsSupported)
            WriteByVectors(Unsafe.BitCast<Guid, Vector128<byte>>(value), ref MemoryMarshal.GetReference(to[..Length]));
        else
            value.TryFormat(to, out _);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteByVectors(Vector128<byte> bytes, ref byte to)
    {
        bytes = Ssse3.Shuffle(bytes, InMemory);
        var (high, low) = (HalfBytes.High(bytes), HalfBytes.Low(bytes));
        var digits = Vector128.Create("0123456789abcdef"u8);
        var first = Ssse3.Shuffle(digits, Sse2.UnpackLow(high, low));
        var last = Ssse3.Shuffle(digits, Sse2.UnpackHigh(high, low));
        // The first 16 characters, the last 16, and four between: where there is no index, a hyphen is added to zero.
        (Ssse3.Shuffle(first, Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, None, 8, 9, 10, 11, None, 12, 13))
            | Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, (byte)'-', 0, 0, 0, 0, (byte)'-', 0, 0)).StoreUnsafe(ref to);
        (Ssse3.Shuffle(last, Vector128.Create((byte)1, 2, 3, None, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
            | Vector128.Create((byte)0, 0, 0, (byte)'-', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).StoreUnsafe(ref Unsafe.Add(ref to, Length - 16));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 16), first.AsUInt16().GetElement(7) | ((uint)'-' << 16) | ((uint)last.GetElement(0) << 24));
    }

    /// <summary>Version 7 (section 5.7) of the RFC's variant.</summary>
    public static bool IsVersion7(ReadOnlySpan<byte> text) => IsValid(text) && HasVersion7(text);

    /// <summary>Whether a UUID has it.</summary>
    public static bool HasVersion7(ReadOnlySpan<byte> text) => text[14] == '7' && text[19] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B';

    /// <summary>One bit for each hexadecimal digit among the first 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digits(ReadOnlySpan<byte> text)
    {
        var bytes = Vector128.Create(text[..16]);
        var isDecimal = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var isLetter = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)6));
        return (isDecimal | isLetter).ExtractMostSignificantBits();
    }

    /// <summary>Turns the first half of a value from the order of its digits to that of memory, as <see cref="InMemory"/> has it: four bytes are turned, then two, and two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Turn(ulong first)
    {
        var turned = BinaryPrimitives.ReverseEndianness(first);
        return (turned >> 32) | (turned << 48) | ((turned & 0xFFFF_0000) << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32LittleEndian(text);

    /// <summary>The four bytes that eight hexadecimal digits write, in their order from the lowest byte on, as the digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BytesOf(ulong digits)
    {
        // Letters stand in the next quarters of ASCII, from 1 on.
        var halves = (digits & 0x0F0F0F0F0F0F0F0F) + 9 * ((digits >> 6) & 0x0101010101010101);
        // The first of two is the greater half of a byte; then the bytes move together.
        var bytes = ((halves << 4) | (halves >> 8)) & 0x00FF00FF00FF00FF;
        bytes = (bytes | (bytes >> 8)) & 0x0000FFFF0000FFFF;
        return (bytes | (bytes >> 16)) & uint.MaxValue;
    }
}
