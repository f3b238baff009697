using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Checks a document and builds the record in one pass over its bytes. A method reads a value from its first byte and returns the index
/// behind its last, or -1 for a document that is refused; what is legal, the shapes say. Members in declared order are found by a jump from
/// one to the next, any others by their names:
/// <code>
/// static int Read0&lt;M&gt;(ReadOnlySpan&lt;byte&gt; json, int at, ReadState t, out R result) where M : struct, IReadMode
/// {
///     R value = !M.Makes ? default! : New0();
///     result = value; ulong s = 0; int m = Root.Open(json, at, "{\"number\":"u8, t, out ReadScope o);
///     for (; m &gt;= 0; m = Root.Find(json, at, s, t, ref o))
///     {
///         at = o.At;
///         switch (m)
///         {
///             case 0: s |= 0x1; if (!M.Makes) at = V0.Take(json, at, t); else if ((at = ReadInt32(json, at, V0, out int v0)) &gt;= 0) Set0_Number(value, v0); if (!IsNext(json, at, s, 1, ",\"title\":"u8, 9)) break; at += 9; goto case 1;
///             case 1: …
///         }
///     }
///     return Root.Close(json, at, s, t, o);
/// }
/// </code>
/// </summary>
internal sealed class ReadMembers
{
    private const string Parameters = "(ReadOnlySpan<byte> json, int at, ReadState t";

    /// <summary>How many members one word has bits for.</summary>
    private const int BitsOfWord = 64;

    private readonly SourceWriter _writer;
    private readonly EventDeclaration _declaration;
    private readonly ShapeTable _shapes;
    private readonly Dictionary<string, ObjectDefinition> _definitions;
    // What is read by a method of its own, in the order of the methods' numbers: the type as the contract and as C# has it.
    private readonly List<(ContractType Type, ValueBinding Binding)> _methods = [];

    private ReadMembers(SourceWriter writer, EventDeclaration declaration, ShapeTable shapes)
    {
        _writer = writer;
        _declaration = declaration;
        _shapes = shapes;
        _definitions = declaration.Contract.Definitions.ToDictionary(definition => definition.Name, System.StringComparer.Ordinal);
        _definitions.Add(ContractReference.Root, declaration.Contract.Payload);
    }

    public static void Write(SourceWriter writer, EventDeclaration declaration, ShapeTable shapes)
    {
        var record = declaration.Record.FullName;
        writer.Line("protected override int Read" + Parameters + ", out " + record + " value) => Read0<ParseMode>(json, at, t, out value);").Line();
        writer.Line("protected override int Check" + Parameters + ") => Read0<ValidateMode>(json, at, t, out " + record + " _);").Line();
        new ReadMembers(writer, declaration, shapes).WriteMethods(record);
    }

    private void WriteMethods(string record)
    {
        NumberOf(new ReferenceType(ContractReference.Root), new ObjectBinding(record, Type: 0, IsNullable: false, IsValueType: false));
        for (var i = 0; i < _methods.Count; i++)
        {
            var (type, binding) = _methods[i];
            using (_writer.Block("static int Read" + Names.Number(i) + (HoldsObjects(binding) ? "<M>" : "") + Parameters + ", out " + binding.TypeName + " result)"
                + (HoldsObjects(binding) ? " where M : struct, IReadMode" : "")))
            {
                WriteBody(type, binding);
            }

            _writer.Line();
        }
    }

    private void WriteBody(ContractType type, ValueBinding binding)
    {
        var shape = _shapes.NameOf(type);
        switch (binding)
        {
            case ObjectBinding { Type: var number }:
                WriteObject(_definitions[((ReferenceType)type).Name], _declaration.Types[number], number, shape);
                break;
            case UnionValueBinding { Union: var number }:
                WriteUnion((UnionType)type, _declaration.Unions[number], shape);
                break;
            case ListBinding list:
                WriteItems(((ArrayType)type).Items, list, shape);
                break;
            case MapBinding map:
                WriteItems(((MapType)type).Values, map, shape);
                break;
        }
    }

    private void WriteObject(ObjectDefinition definition, TypeBinding type, int number, string shape)
    {
        var creation = new ObjectCreation(type, number);
        creation.WriteStart(_writer, "M.Makes");
        // Where it is known early, or nothing is made, the result needs no register while the members are read.
        var early = creation.IsLast ? "result = default!; " : type.IsValueType ? "" : "result = value; ";
        _writer.Line(early + "ulong s = 0; int m = " + shape + ".Open(json, at, " + Opening(definition) + "t, out ReadScope o);");
        using (_writer.Block("for (; m >= 0; m = " + shape + ".Find(json, at, s, t, ref o))"))
        {
            _writer.Line("at = o.At;");
            using (_writer.Block("switch (m)"))
            {
                // The tag by which the case was chosen is the first member of its shape.
                var first = definition.Discriminator is null ? 0 : 1;
                if (first > 0)
                    _writer.Line("case 0: " + Mark(0) + "at = Skip(json, at, t); " + GoOn(0, NameOf(definition, 0)));
                for (var i = 0; i < type.Members.Count; i++)
                {
                    var member = i;
                    var take = Take(definition.Properties[i].Type, type.Members[i].Value, "at", "v" + Names.Number(i), value => creation.Take(member, value));
                    _writer.Line("case " + Names.Number(first + i) + ": " + Mark(first + i) + take + " " + GoOn(first + i, NameOf(definition, i + 1)));
                }
            }
        }

        if (!creation.IsLast)
        {
            _writer.Line((type.IsValueType ? "result = value; " : "") + "return " + shape + ".Close(json, at, s, t, o);");
            return;
        }

        // A constructor sees only what the contract allows.
        _writer.Line("at = " + shape + ".Close(json, at, s, t, o);");
        _writer.Line("if (at < 0 || !M.Makes) return at;");
        creation.WriteEnd(_writer);
        _writer.Line("result = value; return at;");
    }

    /// <summary>What an object begins with that its writer wrote: the argument, or nothing where no literal says it.</summary>
    private static string Opening(ObjectDefinition definition)
    {
        var first = definition.Discriminator?.JsonName ?? NameOf(definition, 0);
        var members = definition.Properties.Count + (definition.Discriminator is null ? 0 : 1);
        return first is not null && members <= BitsOfWord && OutputName.IsPlain(first) ? Literal.Utf8("{\"" + first + "\":") + ", " : "";
    }

    /// <summary>Marks a member as read; of those behind the first 64 the shape knows it.</summary>
    private static string Mark(int member) => member < BitsOfWord ? "s |= 0x" + (1UL << member).ToString("X", CultureInfo.InvariantCulture) + "; " : "";

    private static string? NameOf(ObjectDefinition definition, int property) =>
        property < definition.Properties.Count ? definition.Properties[property].JsonName : null;

    /// <summary>What stands behind a member's value: a jump to the member that is declared next, where it follows.</summary>
    private static string GoOn(int member, string? nextName)
    {
        if (nextName is null || member + 1 >= BitsOfWord || !OutputName.IsPlain(nextName))
            return "break;";
        // Between a comma and a colon, in quotes.
        var (next, length) = (Names.Number(member + 1), Names.Number(nextName.Length + 4));
        return "if (!IsNext(json, at, s, " + next + ", " + OutputName.Of(nextName).Fragment + ", " + length + ")) break; at += " + length + "; goto case " + next + ";";
    }

    private void WriteUnion(UnionType type, UnionBinding union, string shape)
    {
        _writer.Line("result = default!;");
        using (_writer.Block("switch (" + shape + ".Find(json, at))"))
        {
            for (var i = 0; i < union.Cases.Count; i++)
            {
                var place = union.Cases[i].Type;
                var binding = new ObjectBinding(_declaration.Types[place].FullName, place, IsNullable: false, IsValueType: false);
                var method = NumberOf(new ReferenceType(type.Cases[i]), binding);
                _writer.Line("case " + Names.Number(i) + ": at = Read" + Names.Number(method) + "<M>(json, at, t, out " + binding.TypeName + " c" + Names.Number(i) + "); result = c" + Names.Number(i) + "; return at;");
            }

            _writer.Line("default: return -1;");
        }
    }

    private void WriteItems(ContractType type, ValueBinding collection, string shape)
    {
        var map = collection as MapBinding;
        // A key's type may have an equality of its own: then the last entry counts, as for System.Text.Json.
        string Add(string value) => map is null ? "items.Add(" + value + ");" : "items[" + KeyExpressions.Read(map.Key, "MapShape.NameOf(json, t, o)") + "] = " + value + ";";
        var checks = HoldsObjects(collection);
        _writer.Line(Collections.MadeOf(collection) + " items = " + (checks ? "!M.Makes ? default! : " : "") + "new(" + Collections.ArgumentOf(collection) + ");");
        _writer.Line("ReadScope o = " + shape + ".Open(json, at, t);");
        _writer.Line("for (at = o.At; " + shape + ".Next(json, at, t, ref o);)");
        using (_writer.Indent())
            _writer.Line(Take(type, Collections.ElementOf(collection)!, "o.At", "item", Add, checks));
        _writer.Line("result = " + (checks ? "!M.Makes ? default! : " : "") + Collections.ResultOf(collection) + "; return " + shape + ".Close(t, o);");
    }

    /// <summary>The statement that reads a value, or null, and takes it where it is legal; in a method that only checks as well, it does so.</summary>
    private string Take(ContractType type, ValueBinding binding, string at, string local, System.Func<string, string> take, bool checks = true)
    {
        var (held, value) = binding is ValueObjectBinding wrapped ? (wrapped.Held, Names.Wrap(wrapped.ValueObject) + "(" + local + ")") : (binding, local);
        string statement;
        if (HoldsObjects(held))
            statement = "if ((at = " + Read(type, held, at, local) + ") >= 0 && M.Makes) " + take(value);
        else
            statement = (checks ? "if (!M.Makes) at = " + _shapes.NameOf(type) + ".Take(json, " + at + ", t); else " : "") + "if ((at = " + Read(type, held, at, local) + ") >= 0) " + take(value);
        return binding.IsNullable ? "if (IsNull(json, " + at + ")) { at " + (at is "at" ? "+=" : "= " + at + " +") + " 4; " + (checks ? "if (M.Makes) " : "") + take("null") + " } else " + statement : statement;
    }

    private string Read(ContractType type, ValueBinding binding, string at, string local)
    {
        var (start, end) = ("(json, " + at + ", ", "out " + binding.TypeName + " " + local + ")");
        return (type, binding) switch
        {
            (BooleanType, _) => "ReadBoolean" + start + end,
            (AnyType, ScalarBinding scalar) => "Read" + scalar.Scalar + start + "t, " + end,
            (ArrayType or MapType, ScalarBinding scalar) => "Read" + scalar.Scalar + start + _shapes.NameOf(type) + ", t, " + end,
            (_, ScalarBinding scalar) => "Read" + scalar.Scalar + start + _shapes.NameOf(type) + ", " + end,
            (_, AnyEnumBinding { Enum: var number }) => Names.Enum(number) + ".Read" + start + _shapes.NameOf(type) + ", " + end,
            _ => "Read" + Names.Number(NumberOf(type, binding)) + (HoldsObjects(binding) ? "<M>" : "") + start + "t, " + end,
        };
    }

    /// <summary>Whether generated code checks a value; what holds no objects is checked by its shape.</summary>
    private static bool HoldsObjects(ValueBinding binding) => binding switch
    {
        ObjectBinding or UnionValueBinding => true,
        ValueObjectBinding wrapped => HoldsObjects(wrapped.Held),
        _ => Collections.ElementOf(binding) is { } element && HoldsObjects(element),
    };

    private int NumberOf(ContractType type, ValueBinding binding)
    {
        var method = (Type: type with { IsNullable = false }, Binding: binding with { IsNullable = false });
        var number = _methods.IndexOf(method);
        if (number >= 0)
            return number;
        _methods.Add(method);
        return _methods.Count - 1;
    }
}
