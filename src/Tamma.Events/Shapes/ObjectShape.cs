using System;
using System.ComponentModel;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>An object with declared members. It is made in two steps, so that shapes can be recursive.</summary>
/// <param name="clrName">Name of the C# type, for errors.</param>
/// <param name="closed">Whether a member that is not declared is an error; else it is ignored.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape(string clrName, bool closed = false) : Shape
{
    private MemberTable _table = new([]);

    /// <summary>Name of the C# type.</summary>
    public string ClrName { get; } = clrName;

    /// <summary>The declared members, in order.</summary>
    public ReadOnlySpan<Member> Members => _table.Members;

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
