using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <summary>
/// What a reader of UTF-8 JSON (RFC 8259) is made of: each method takes the document and an index, and returns the next index, or -1 where the
/// document is refused. An index of -1 may be handed on to any of them, and stays -1. The document is well-formed UTF-8.
/// Generated readers stand on these methods, on <see cref="ScalarReader"/>, on <see cref="ReadScope"/> and on the shapes:
/// <code>
/// var seen = 0UL;
/// var member = Person.Open(json, at, state, out var members);
/// for (; member &gt;= 0; member = Person.Find(json, at, seen, state, ref members))
/// {
///     seen |= 1UL &lt;&lt; member;
///     at = member == 0 ? ScalarReader.ReadString(json, members.At, Name, out name) : ScalarReader.ReadInt32(json, members.At, Age, out age);
/// }
/// return Person.Close(seen, state, members);
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
    public static bool IsNull(ReadOnlySpan<byte> json, int at) => Has(json, at, "null"u8);

    /// <summary>Takes the name of a member in its usual place, behind the member before it, without white space between.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before, or -1.</param>
    /// <param name="seen">One bit for each member that was read; then this one's, too.</param>
    /// <param name="member">Index of the member, one of the first 64.</param>
    /// <param name="name">The comma, the name in quotes, and the colon.</param>
    /// <returns>The first byte of the member's value; -1 where something else stands here, or the member was read before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(ReadOnlySpan<byte> json, int at, ref ulong seen, int member, ReadOnlySpan<byte> name)
    {
        var bit = 1UL << member;
        if (!Has(json, at, name) || (seen & bit) != 0)
            return -1;
        seen |= bit;
        return SkipWhite(json, at + name.Length);
    }

    /// <summary>Moves from a member's value to the name of the next, or to the brace that ends the object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value.</param>
    /// <returns>The index of a quote or of a closing brace, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Next(ReadOnlySpan<byte> json, int at)
    {
        var name = at + 1;
        return (uint)at < (uint)json.Length && (uint)name < (uint)json.Length && json[at] == ',' && json[name] == '"' ? name : NextSpaced(json, at);
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

    internal static bool IsAt(ReadOnlySpan<byte> json, int at, byte value) => (uint)at < (uint)json.Length && json[at] == value;

    /// <summary>Moves from an item to the next, or to the bracket that ends the array.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the item.</param>
    /// <returns>The index of the next item's first byte, or of a closing bracket, or -1.</returns>
    internal static int NextItem(ReadOnlySpan<byte> json, int at)
    {
        at = SkipWhite(json, at);
        if ((uint)at >= (uint)json.Length)
            return -1;
        if (json[at] == ']')
            return at;
        if (json[at] != ',')
            return -1;
        at = SkipWhite(json, at + 1);
        // Behind a comma there is a value.
        return (uint)at < (uint)json.Length && json[at] != ']' ? at : -1;
    }

    private static int NextSpaced(ReadOnlySpan<byte> json, int at)
    {
        at = SkipWhite(json, at);
        if ((uint)at >= (uint)json.Length)
            return -1;
        if (json[at] == '}')
            return at;
        if (json[at] != ',')
            return -1;
        at = SkipWhite(json, at + 1);
        return IsAt(json, at, (byte)'"') ? at : -1;
    }
}
