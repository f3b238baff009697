using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>An object with declared members. It is made in two steps, so that shapes can be recursive.</summary>
/// <param name="clrName">Name of the C# type, for errors.</param>
/// <param name="closed">Whether a member that is not declared is an error; else it is ignored.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape(string clrName, bool closed = false) : Shape
{
    private bool _isFormer;
    private MemberTable _table = new([]);

    /// <summary>Name of the C# type.</summary>
    public string ClrName { get; } = clrName;

    /// <summary>The declared members, in order.</summary>
    public ReadOnlySpan<Member> Members => _table.Members;

    internal override IEnumerable<Shape> Parts => _table.Members.ToArray().Select(static member => member.Shape);

    internal override bool IsFormer => _isFormer;

    internal override string Expected => "object";

    /// <summary>Declares the members.</summary>
    /// <param name="members">The members in the order in which they are written.</param>
    /// <returns>This shape.</returns>
    /// <exception cref="ArgumentException">Two members have one name.</exception>
    public ObjectShape Define(params Member[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _table = new MemberTable(members);
        return this;
    }

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartObject;

    /// <summary>Enters an object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's first byte; then that of its first name, or its closing brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, ref int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        at = JsonBytes.IsAt(json, at, (byte)'{') && state.Enter(ref scope) ? JsonBytes.SkipWhite(json, at + 1) : -1;
        if (_table.Members.Length > 64)
            state.OpenWords(_table.Members.Length);
        return scope;
    }

    /// <summary>Finds the next declared member; members that are not declared are checked and passed.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">A name's opening quote, the object's closing brace, or -1; then the first byte of the member's value, or the brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object.</param>
    /// <returns>Index of the member, each at most once; -1 at the object's end, and where the document is refused.</returns>
    public int Find(ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        while (at >= 0 && !JsonBytes.IsAt(json, at, (byte)'}'))
        {
            var index = FindName(_table, json, ref at, state, ref scope);
            if (index >= 0)
                return index;
            at = closed ? -1 : JsonBytes.Next(json, JsonBytes.Skip(json, at, state));
        }

        return -1;
    }

    /// <summary>Leaves an object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's closing brace, or -1.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    public int Close(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (at < 0 || !HasRequired(state, scope))
            return -1;
        state.Leave(scope);
        return at + 1;
    }

    internal override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var table = _table;
        var members = table.Members;
        var scope = Open(json, ref at, state);
        for (; (uint)at < (uint)json.Length && json[at] != '}'; at = JsonBytes.Next(json, at))
        {
            var index = FindName(table, json, ref at, state, ref scope);
            if (index >= 0)
                at = members[index].Shape.Take(json, at, state);
            else
                at = closed ? -1 : JsonBytes.Skip(json, at, state);
        }

        return (uint)at < (uint)json.Length ? Close(json, at, state, ref scope) : -1;
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var seen = new MemberSet(_table.Members.Length);
        try
        {
            return CheckMembers(ref walker, ref seen) && CheckRequired(ref walker, seen);
        }
        finally
        {
            seen.Dispose();
        }
    }

    /// <summary>The same object in a published version, still to be defined.</summary>
    internal ObjectShape Former() => new(ClrName, closed) { _isFormer = true };

    private protected override void RenameValue(ref MemberRenamer renamer)
    {
        renamer.Writer.WriteStartObject();
        while (renamer.Reader.Read() && renamer.Reader.TokenType != JsonTokenType.EndObject)
        {
            var index = _table.Find(renamer.Name(), -1);
            renamer.Reader.Read();
            if (index >= 0)
            {
                var member = _table.Members[index];
                renamer.Writer.WritePropertyName(member.CurrentName);
                member.Shape.Rename(ref renamer);
            }
            else
            {
                // Nobody reads it, and its name may be a member's today.
                renamer.Reader.Skip();
            }
        }

        renamer.Writer.WriteEndObject();
    }

    /// <summary>Takes a name: the one that is next in the declared order, or any other.</summary>
    /// <returns>Index of the member, or -1 for a free name, or one that is refused.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindName(MemberTable table, ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope)
    {
        var literals = table.Literals;
        var index = scope.Count;
        if ((uint)index < (uint)literals.Length && literals[index].IsAt(json, at))
        {
            at = JsonBytes.SkipWhite(json, at + literals[index].Length);
        }
        else
        {
            index = FindOther(table, json, ref at, state, ref scope);
            if (index < 0)
                return -1;
        }

        scope.Count = index + 1;
        if (index >= 64)
            return AddMore(ref at, state, scope, index);
        var bit = 1UL << index;
        if ((scope.Seen & bit) != 0)
            return Refuse(out at);
        scope.Seen |= bit;
        return index;
    }

    /// <summary>Takes any name but the one that was expected. Optional members that are absent make one of the next ones likely.</summary>
    private static int FindOther(MemberTable table, ReadOnlySpan<byte> json, ref int at, ReadState state, ref ReadScope scope)
    {
        var literals = table.Literals;
        for (var index = scope.Count + 1; index < literals.Length && index <= scope.Count + 2; index++)
        {
            if (literals[index].IsAt(json, at))
            {
                at = JsonBytes.SkipWhite(json, at + literals[index].Length);
                return index;
            }
        }

        var other = state.TakeName(json, ref at, table, ref scope);
        return at < 0 ? -1 : other;
    }

    private static int AddMore(ref int at, ReadState state, in ReadScope scope, int index)
    {
        ref var seen = ref state.Word(scope, index);
        var bit = 1UL << index;
        if ((seen & bit) != 0)
            return Refuse(out at);
        seen |= bit;
        return index;
    }

    private static int Refuse(out int at) => at = -1;

    private bool HasRequired(ReadState state, in ReadScope scope)
    {
        var count = _table.Members.Length;
        if (count > 0 && (_table.Required(0) & ~scope.Seen) != 0)
            return false;
        for (var index = 64; index < count; index += 64)
        {
            if ((_table.Required(index >> 6) & ~state.Word(scope, index)) != 0)
                return false;
        }

        return true;
    }

    private bool CheckMembers(ref ShapeWalker walker, ref MemberSet seen)
    {
        var scope = walker.OpenNames();
        var expected = 0;
        while (walker.ReadMember())
        {
            var index = walker.FindMember(_table, expected);
            if (index < 0)
            {
                if (!CheckUnknown(ref walker, scope))
                    return false;
                continue;
            }

            expected = index + 1;
            var member = _table.Members[index];
            var isNew = seen.Add(index);
            if (!walker.PushMember(this, member, isNew)
                || !(isNew ? member.Shape : AnyShape.Instance).Check(ref walker))
            {
                return false;
            }

            walker.Pop();
        }

        return true;
    }

    private bool CheckUnknown(ref ShapeWalker walker, int scope)
    {
        var start = walker.Reader.TokenStartIndex;
        if (!walker.PushUnknownName(scope)
            || (closed && !walker.FailUnknown(start))
            || !AnyShape.Instance.Check(ref walker))
        {
            return false;
        }

        walker.Pop();
        return true;
    }

    private bool CheckRequired(ref ShapeWalker walker, MemberSet seen)
    {
        for (var index = 0; index < _table.Members.Length; index++)
        {
            var member = _table.Members[index];
            if (member.Required && !seen.Contains(index) && !walker.FailMissing(this, member))
                return false;
        }

        return true;
    }
}
