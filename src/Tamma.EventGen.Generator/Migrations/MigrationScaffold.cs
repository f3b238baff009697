using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tamma.EventGen.Generator.Emission;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>
/// Writes the beginning of a method that migrates: what can be derived is filled in, and the rest compiles and throws, saying what is
/// to be decided:
/// <code>
/// private static R Migrate(V1 old)
/// {
///     return new()
///     {
///         Title = old.Title,
///         HeadSha = Decide&lt;string&gt;("'R.HeadSha' is new and required; version 1.2.0 has no member \"headSha\""),
///     };
///
///     static T Decide&lt;T&gt;(string what) => throw new global::System.NotImplementedException(what);
/// }
/// </code>
/// </summary>
internal sealed class MigrationScaffold
{
    /// <summary>So many objects are written out: each stands wherever it is held, and the ways through them grow by the power of their number.</summary>
    private const int MostObjects = 64;

    private readonly EventDeclaration _older;
    private readonly EventDeclaration _newer;
    private readonly MigrationPlan _plan;
    private readonly Stack<(string, string)> _open = new();
    private int _objects;
    private int _locals;
    private bool _decides;

    private MigrationScaffold(EventDeclaration older, EventDeclaration newer)
    {
        _older = older;
        _newer = newer;
        _plan = MigrationPlan.Of(older.Contract, newer.Contract);
    }

    /// <summary>The method that a finding asks for.</summary>
    public static string Write(EventHistory history, MigrationFinding finding)
    {
        var older = history.Older.First(version => string.Equals(version.Name, finding.From, StringComparison.Ordinal)).Declaration!;
        var newer = history.Older.FirstOrDefault(version => string.Equals(version.Name, finding.To, StringComparison.Ordinal))?.Declaration ?? history.Declaration;
        return new MigrationScaffold(older, newer).Write(finding.From);
    }

    private string Write(string from)
    {
        var text = new StringBuilder();
        text.Append("    private static ").Append(WrittenName.OfType(_newer.Record.Name)).Append(" Migrate(").Append(from).Append(" old)\n    {\n");
        foreach (var obstacle in _plan.Obstacles.Where(obstacle => obstacle.Place.Member is null))
            text.Append("        // ").Append(Line(obstacle.Reason)).Append(".\n");
        var (arguments, members) = Parts(ContractReference.Root, 0, ContractReference.Root, 0, "old");
        text.Append("        return new(").Append(string.Join(", ", arguments.Select(argument => "\n            " + argument))).Append(')');
        if (members.Length > 0 || arguments.Length == 0)
            text.Append("\n        {\n").Append(string.Concat(members.Select(member => "            " + member + ",\n"))).Append("        }");
        text.Append(";\n");
        if (_decides)
            text.Append("\n        static T Decide<T>(string what) => throw new global::System.NotImplementedException(what);\n");
        return text.Append("    }\n").ToString();
    }

    /// <summary>What the constructor takes, and what is set after it.</summary>
    private (string[] Arguments, string[] Members) Parts(string older, int olderType, string newer, int newerType, string value)
    {
        var values = Members(older, olderType, newer, newerType, value).ToArray();
        var type = _newer.Types[newerType];
        return (
            type.Creation.Parameters
                .SelectMany(parameter => values.Where(found => parameter.Member is { } member && ReferenceEquals(found.Binding, type.Members[member])).Select(found => WrittenName.Of(parameter.Name) + ": " + found.Value))
                .ToArray(),
            values.Where(found => found.Binding.IsInitialized).Select(found => WrittenName.Of(found.Binding.Property.MemberName) + " = " + found.Value).ToArray());
    }

    /// <summary>The members that have a value: those that are copied, and those that are demanded.</summary>
    private IEnumerable<(MemberBinding Binding, string Value)> Members(string older, int olderType, string newer, int newerType, string value)
    {
        var match = _plan.Find(older, newer);
        foreach (var binding in _newer.Types[newerType].Members)
        {
            var property = binding.Property;
            var kept = match?.Kept.FirstOrDefault(member => string.Equals(member.Newer.JsonName, property.JsonName, StringComparison.Ordinal));
            if (_plan.ObstacleOf(newer, property.JsonName) is { } obstacle)
                yield return (binding, Decide(binding.Value, obstacle));
            else if (kept is not null)
                yield return (binding, Member(kept, _older.Types[olderType].Members.First(member => string.Equals(member.Property.JsonName, kept.Older.JsonName, StringComparison.Ordinal)), binding, value));
            else if (property.IsRequired)
                yield return (binding, Decide(binding.Value, "'" + property.MemberName + "' is required"));
        }
    }

    private string Member(MemberMatch kept, MemberBinding from, MemberBinding to, string value)
    {
        var access = value + "." + WrittenName.Of(from.Property.MemberName);
        if (!from.Value.IsNullable)
            return Value(kept.Older.Type, kept.Newer.Type, from.Value, to.Value, access);
        var local = Local("value");
        var present = Value(kept.Older.Type, kept.Newer.Type, from.Value, to.Value, local);
        if (to.Value.IsNullable && string.Equals(present, local, StringComparison.Ordinal))
            return access;
        return access + " is { } " + local + " ? " + present + " : "
            + NullOr(to.Value, "'" + to.Property.MemberName + "' where version " + _older.Contract.Version + " has none");
    }

    private string Value(ContractType older, ContractType newer, ValueBinding from, ValueBinding to, string value) => (older, newer, from, to) switch
    {
        (_, _, ScalarBinding left, ScalarBinding right) when ScalarConversions.Find(left.Scalar, right.Scalar) is { } conversion => conversion.Of(value),
        (_, _, ScalarBinding { Scalar: "String" }, EnumValueBinding right) => Switch(
            value,
            _newer.Enums[right.Enum].Members.Select(member => Literal.Of(member.JsonName) + " => " + to.TypeName + "." + WrittenName.Of(member.MemberName)),
            to),
        (_, _, ScalarBinding left, EnumNumberBinding) when ScalarConversions.IsInteger(left.Scalar) => "(" + to.TypeName + ")" + value,
        (ReferenceType left, ReferenceType right, ObjectBinding leftObject, ObjectBinding rightObject) => Object(left.Name, leftObject.Type, right.Name, rightObject.Type, value),
        (UnionType left, UnionType right, UnionValueBinding leftUnion, UnionValueBinding rightUnion) => Union(left, right, _older.Unions[leftUnion.Union], _newer.Unions[rightUnion.Union], to, value),
        (ArrayType left, ArrayType right, ListBinding leftList, ListBinding rightList) => List(left, right, leftList, rightList, value),
        (MapType left, MapType right, MapBinding leftMap, MapBinding rightMap) => Map(left, right, leftMap, rightMap, value),
        _ => Decide(to, "another type than in version " + _older.Contract.Version),
    };

    private string Object(string older, int olderType, string newer, int newerType, string value)
    {
        var type = _newer.Types[newerType].FullName;
        if (_open.Contains((older, newer)))
            return Decide(type, "'" + _newer.Types[newerType].Name + "' holds its own kind: write a method that calls itself");
        if (++_objects > MostObjects)
            return Decide(type, "'" + _newer.Types[newerType].Name + "' stands in many places: write a method for it");
        _open.Push((older, newer));
        var (arguments, members) = Parts(older, olderType, newer, newerType, value);
        _open.Pop();
        return "new " + type + (arguments.Length == 0 && members.Length > 0 ? "" : "(" + string.Join(", ", arguments) + ")") + (members.Length == 0 ? "" : " { " + string.Join(", ", members) + " }");
    }

    private string Union(UnionType older, UnionType newer, UnionBinding from, UnionBinding to, ValueBinding target, string value) => Switch(
        value,
        CasePairs.Of(older, from, newer, to).Select(pair =>
        {
            var local = Local("value");
            return _older.Types[pair.Older.Type].FullName + " " + local + " => " + Object(pair.Older.Reference, pair.Older.Type, pair.Newer.Reference, pair.Newer.Type, local);
        }),
        target);

    private string List(ArrayType older, ArrayType newer, ListBinding from, ListBinding to, string value)
    {
        var local = Local("item");
        var items = Element(older.Items, newer.Items, from.Item, to.Item, local);
        if (!string.Equals(items, local, StringComparison.Ordinal) || !string.Equals(from.Item.DeclaredType, to.Item.DeclaredType, StringComparison.Ordinal))
            value = "global::System.Linq.Enumerable.Select<" + from.Item.DeclaredType + ", " + to.Item.DeclaredType + ">(" + value + ", " + local + " => " + items + ")";
        var element = to.Item.DeclaredType;
        return to.Kind switch
        {
            ListKind.Array => "global::System.Linq.Enumerable.ToArray(" + value + ")",
            ListKind.ImmutableArray => "global::System.Collections.Immutable.ImmutableArray.CreateRange(" + value + ")",
            ListKind.HashSet or ListKind.ISet or ListKind.IReadOnlySet => "new global::System.Collections.Generic.HashSet<" + element + ">(" + value + ")",
            _ => "global::System.Linq.Enumerable.ToList(" + value + ")",
        };
    }

    private string Map(MapType older, MapType newer, MapBinding from, MapBinding to, string value)
    {
        if (to.Key is not null)
            return Decide(to, "a map whose keys are no strings");
        var local = Local("item");
        return "global::System.Linq.Enumerable.ToDictionary<global::System.Collections.Generic.KeyValuePair<string, " + from.Value.DeclaredType + ">, string, " + to.Value.DeclaredType + ">(" + value
            + ", " + local + " => " + local + ".Key, " + local + " => " + Element(older.Values, newer.Values, from.Value, to.Value, local + ".Value") + ")";
    }

    private string Element(ContractType older, ContractType newer, ValueBinding from, ValueBinding to, string value)
    {
        if (!from.IsNullable)
            return Value(older, newer, from, to, value);
        var local = Local("value");
        return value + " is { } " + local + " ? " + Value(older, newer, from, to, local) + " : " + NullOr(to, "an element that is null");
    }

    private string NullOr(ValueBinding to, string what) => to switch
    {
        { IsNullable: false } => Decide(to, what),
        // Beside a memory C# takes "null" for an array, and makes no bytes of it.
        ScalarBinding { Scalar: "Memory" or "ReadOnlyMemory" } => "default(" + to.DeclaredType + ")",
        _ => "null",
    };

    private string Switch(string value, IEnumerable<string> arms, ValueBinding to) =>
        value + " switch { " + string.Join(", ", arms.Append("_ => " + Decide(to, "another value"))) + " }";

    private string Decide(ValueBinding type, string what) => Decide(type.DeclaredType, what);

    private string Decide(string type, string what)
    {
        _decides = true;
        return "Decide<" + type + ">(" + Literal.Of(Line(what)) + ")";
    }

    private static string Line(string text) => new(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c).ToArray());

    private string Local(string name) => name + Names.Number(++_locals);
}
