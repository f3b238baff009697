using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>
/// What a reader of UTF-8 JSON (RFC 8259) is made of: each method takes the document and an index, and returns the next index, or -1 where the
/// document is refused. An index of -1 may be handed on to any that is public, and stays -1. The document is well-formed UTF-8.
/// Generated readers stand on these methods, on <see cref="ScalarReader"/>, on <see cref="ReadScope"/> and on the shapes:
/// <code>
/// var seen = 0UL;
/// var member = Person.Open(json, at, state, out var members);
/// for (; member &gt;= 0; member = Person.Find(json, at, seen, state, ref members))
/// {
///     seen |= 1UL &lt;&lt; member;
///     at = member == 0 ? ScalarReader.ReadString(json, members.At, Name, out name) : ScalarReader.ReadInt32(json, members.At, Age, out age);
/// }
/// return Person.Close(json, at, seen, state, members);
/// </code>
/// Each value is read from its first byte to the index after its last.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonBytes
{
    /// <summary>Whether a literal stands at an index.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index.</param>
    /// <param name="literal">The bytes.</param>
    /// <returns>False at -1 and beyond the document's end, too.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> literal) =>
        (uint)at <= (uint)json.Length && json[at..].StartsWith(literal);

    /// <summary>Whether null stands at an index.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index.</param>
    /// <returns>False at -1 and beyond the document's end, too.</returns>
    public static bool IsNull(ReadOnlySpan<byte> json, int at) => IsAt(json, at, (byte)'n') && Has(json, at, "null"u8);

    /// <summary>Whether a member has its usual place: behind the member before it, without white space between.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before, or of that brace, or -1.</param>
    /// <param name="seen">One bit for each member that was read.</param>
    /// <param name="member">Index of the member, one of the first 64.</param>
    /// <param name="name">The comma, or the brace that opens the object, the name in quotes, and the colon.</param>
    /// <param name="length">Length of the name, which is not there where it has another.</param>
    /// <returns>False also where white space stands before the member's value, and where the member was read before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNext(ReadOnlySpan<byte> json, int at, ulong seen, int member, ReadOnlySpan<byte> name, int length)
    {
        // The name is a constant where this becomes a part of a reader: two comparisons with numbers. Its length is known before that, so
        // that what is for other lengths never takes a place among the 512 locals behind which the JIT makes nothing a part any more.
        // An index of -1 is the greatest there is without a sign.
        var value = (ulong)(uint)at + (uint)length;
        return value < (uint)json.Length
            && length == name.Length
            && IsLiteral(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at), ref MemoryMarshal.GetReference(name), length)
            && (seen & (1UL << member)) == 0
            && Unsafe.Add(ref MemoryMarshal.GetReference(json), (nuint)value) > ' ';
    }

    /// <summary>Whether a literal stands at a place with as many bytes: two looks, of which one begins where it does, and one ends there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLiteral(ref byte place, ref byte literal, int length)
    {
        if (length is >= 8 and <= 16)
        {
            return Unsafe.ReadUnaligned<ulong>(ref place) == Unsafe.ReadUnaligned<ulong>(ref literal)
                && Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref place, length - 8)) == Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref literal, length - 8));
        }

        if (length is > 16 and <= 32)
        {
            return ((Vector128.LoadUnsafe(ref place) ^ Vector128.LoadUnsafe(ref literal))
                | (Vector128.LoadUnsafe(ref place, (nuint)length - 16) ^ Vector128.LoadUnsafe(ref literal, (nuint)length - 16))) == Vector128<byte>.Zero;
        }

        if (length is >= 4 and < 8)
        {
            return Unsafe.ReadUnaligned<uint>(ref place) == Unsafe.ReadUnaligned<uint>(ref literal)
                && Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref place, length - 4)) == Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref literal, length - 4));
        }

        return MemoryMarshal.CreateReadOnlySpan(ref place, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref literal, length));
    }

    /// <summary>Moves from a member's value to the name of the next, or to the brace that ends the object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value.</param>
    /// <returns>The index of a quote or of a closing brace, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Next(ReadOnlySpan<byte> json, int at)
    {
        var name = at + 1;
        return (uint)at < (uint)json.Length && (uint)name < (uint)json.Length && json[at] == ',' && json[name] == '"' ? name : NextOther(json, at);
    }

    /// <summary>The same where the next name is expected on a line of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NextLine(ReadOnlySpan<byte> json, int at)
    {
        if (!IsAt(json, at, (byte)','))
            return NextOther(json, at);
        at = SkipWhiteRun(json, at + 1);
        return IsAt(json, at, (byte)'"') ? at : -1;
    }

    /// <summary>Takes the colon after a name.</summary>
    /// <returns>The index of the value's first byte, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TakeColon(ReadOnlySpan<byte> json, int at)
    {
        if (!IsAt(json, at, (byte)':'))
        {
            at = SkipWhite(json, at);
            if (!IsAt(json, at, (byte)':'))
                return -1;
        }

        return SkipWhite(json, at + 1);
    }

    /// <summary>Takes a literal such as <c>true</c>.</summary>
    internal static int TakeLiteral(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> literal) =>
        Has(json, at, literal) ? at + literal.Length : -1;

    /// <summary>Takes true or false.</summary>
    internal static int TakeBoolean(ReadOnlySpan<byte> json, int at) =>
        Has(json, at, "true"u8) ? at + 4 : Has(json, at, "false"u8) ? at + 5 : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAt(ReadOnlySpan<byte> json, int at, byte value) => (uint)at < (uint)json.Length && json[at] == value;

    private static int NextOther(ReadOnlySpan<byte> json, int at)
    {
        at = SkipWhite(json, at);
        if ((uint)at >= (uint)json.Length)
            return -1;
        if (json[at] == '}')
            return at;
        if (json[at] != ',')
            return -1;
        at = SkipSpace(json, at + 1);
        return IsAt(json, at, (byte)'"') ? at : -1;
    }
}
