using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>An object with declared members. It is made in two steps, so that shapes can be recursive.</summary>
/// <param name="clrName">Name of the C# type, for errors.</param>
/// <param name="closed">Whether a member that is not declared is an error; else it is ignored.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ObjectShape(string clrName, bool closed = false) : Shape
{
    private static int _count;

    /// <summary>Its number among all, by which what it needs is found again.</summary>
    private readonly int _number = Interlocked.Increment(ref _count);

    private bool _isFormer;
    private MemberTable _table = new([]);

    /// <summary>One bit for each of the first 64 members that is required.</summary>
    private ulong _required;

    /// <summary>Whether there are more members than one word has bits for.</summary>
    private bool _isWide;

    /// <summary>The names of the first 64 members as the writer writes them.</summary>
    private NameLiteral[] _usual = [];

    /// <summary>Name of the C# type.</summary>
    public string ClrName { get; } = clrName;

    /// <summary>The declared members, in order.</summary>
    public ReadOnlySpan<Member> Members => _table.Members;

    /// <summary>Whether the values of members that are not declared are kept out of errors.</summary>
    internal bool HidesOthers { get; init; }

    /// <summary>Whether a value in it is kept out of errors.</summary>
    internal bool HasSensitive => HidesOthers || Array.Exists(_table.Members.ToArray(), static member => member.Sensitive);

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
        _required = members.Length > 0 ? _table.Required(0) : 0;
        _isWide = members.Length > 64;
        _usual = _table.Literals[..Math.Min(members.Length, 64)].ToArray();
        return this;
    }

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.StartObject;

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        if (!walker.Enter())
            return false;
        var seen = new bool[_table.Members.Length];
        return CheckMembers(ref walker, seen) && CheckRequired(ref walker, seen);
    }

    /// <summary>The same object in a published version, still to be defined.</summary>
    internal ObjectShape Former() => new(ClrName, closed) { _isFormer = true, HidesOthers = HidesOthers };

    private protected override void RenameValue(ref MemberRenamer renamer)
    {
        renamer.Writer.WriteStartObject();
        while (renamer.Reader.Read() && renamer.Reader.TokenType != JsonTokenType.EndObject)
        {
            var index = _table.Find(renamer.Name());
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

    private bool CheckMembers(ref ShapeWalker walker, bool[] seen)
    {
        var scope = walker.OpenNames();
        while (walker.ReadMember())
        {
            var index = walker.FindMember(_table);
            if (index < 0)
            {
                if (!CheckUnknown(ref walker, scope))
                    return false;
                continue;
            }

            var member = _table.Members[index];
            var isNew = !seen[index];
            seen[index] = true;
            if (!walker.PushMember(this, member, isNew)
                || !(isNew ? member.Shape.Check(ref walker) : walker.Pass(member.Shape)))
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
        if (!walker.PushUnknownName(scope, isHidden: HidesOthers)
            || (closed && !walker.FailUnknown(start))
            || !AnyShape.Instance.Check(ref walker))
        {
            return false;
        }

        walker.Pop();
        return true;
    }

    private bool CheckRequired(ref ShapeWalker walker, bool[] seen)
    {
        for (var index = 0; index < _table.Members.Length; index++)
        {
            var member = _table.Members[index];
            if (member.Required && !seen[index] && !walker.FailMissing(this, member))
                return false;
        }

        return true;
    }
}
