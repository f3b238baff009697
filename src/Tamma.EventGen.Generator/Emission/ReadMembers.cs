using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Checks a document and builds the record in one pass over its bytes. A method reads a value from its first byte and returns the index
/// behind its last, or -1 for a document that is refused; what is legal, the shapes say:
/// <code>
/// private static int Read0(ReadOnlySpan&lt;byte&gt; json, int at, ReadState state, out R result)
/// {
///     var value = New0();
///     var scope = Shapes.Root.Open(json, ref at, state);
///     for (int member; (member = Shapes.Root.Find(json, ref at, state, ref scope)) &gt;= 0;)
///     {
///         switch (member)
///         {
///             case 0: if ((at = ScalarReader.ReadInt32(json, at, Shapes.V0, out var v0)) &gt;= 0) Set0_Number(value, v0); break;
///         }
///     }
///     at = Shapes.Root.Close(json, at, state, ref scope);
///     result = value;
///     return at;
/// }
/// </code>
/// </summary>
internal sealed class ReadMembers
{
    private const string Parameters = "(ReadOnlySpan<byte> json, int at, ReadState state, out ";

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
        writer.Line("protected override int Read" + Parameters + record + " value) => Read0(json, at, state, out value);").Line();
        new ReadMembers(writer, declaration, shapes).WriteMethods(record);
    }

    private void WriteMethods(string record)
    {
        NumberOf(new ReferenceType(ContractReference.Root), new ObjectBinding(record, Type: 0, IsNullable: false, IsValueType: false));
        for (var i = 0; i < _methods.Count; i++)
        {
            var (type, binding) = _methods[i];
            using (_writer.Block("private static int Read" + Names.Number(i) + Parameters + binding.TypeName + " result)"))
                WriteBody(type, binding);
            _writer.Line();
        }
    }

    private void WriteBody(ContractType type, ValueBinding binding)
    {
        var shape = "Shapes." + _shapes.NameOf(type);
        switch (binding)
        {
            case ObjectBinding { Type: var number }:
                WriteObject(_definitions[((ReferenceType)type).Name], _declaration.Types[number], number, shape);
                break;
            case UnionValueBinding { Union: var number }:
                WriteUnion((UnionType)type, _declaration.Unions[number], shape);
                break;
            case ListBinding list:
                WriteItems(((ArrayType)type).Items, list, shape, isMap: false);
                break;
            case MapBinding map:
                WriteItems(((MapType)type).Values, map, shape, isMap: true);
                break;
        }
    }

    private void WriteObject(ObjectDefinition definition, TypeBinding type, int number, string shape)
    {
        var creation = new ObjectCreation(type, number);
        creation.WriteStart(_writer);
        _writer.Line("var scope = " + shape + ".Open(json, ref at, state);");
        _writer.Line("for (int member; (member = " + shape + ".Find(json, ref at, state, ref scope)) >= 0;)");
        using (_writer.Block("switch (member)"))
        {
            // The tag by which the case was chosen is the first member of its shape.
            var first = definition.Discriminator is null ? 0 : 1;
            if (first > 0)
                _writer.Line("case 0: at = JsonBytes.Skip(json, at, state); break;");
            for (var i = 0; i < type.Members.Count; i++)
            {
                var member = i;
                _writer.Line("case " + Names.Number(first + i) + ": " + Take(definition.Properties[i].Type, type.Members[i].Value, "v" + Names.Number(i), value => creation.Take(member, value)) + " break;");
            }
        }

        _writer.Line("at = " + shape + ".Close(json, at, state, ref scope);");
        if (creation.IsLast)
        {
            // A constructor sees only what the contract allows.
            _writer.Line("result = default!;");
            _writer.Line("if (at < 0) return at;");
        }

        creation.WriteEnd(_writer);
        _writer.Line("result = value;");
        _writer.Line("return at;");
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
                _writer.Line("case " + Names.Number(i) + ": at = Read" + Names.Number(method) + "(json, at, state, out var c" + Names.Number(i) + "); result = c" + Names.Number(i) + "; return at;");
            }

            _writer.Line("default: return -1;");
        }
    }

    private void WriteItems(ContractType type, ValueBinding collection, string shape, bool isMap)
    {
        string Add(string value) => "items.Add(" + (collection is MapBinding { Key: var key } ? MapKeys.Read(key, "name") + ", " : "") + value + ");";
        _writer.Line(Collections.NewOf(collection));
        _writer.Line("var scope = " + shape + ".Open(json, ref at, state);");
        _writer.Line("while (" + shape + ".Next(json, ref at, state, ref scope" + (isMap ? ", out var name" : "") + "))");
        using (_writer.Indent())
            _writer.Line(Take(type, Collections.ElementOf(collection)!, "item", Add));
        _writer.Line("at = " + shape + ".Close(json, at, state, ref scope);");
        _writer.Line("result = " + Collections.ResultOf(collection) + ";");
        _writer.Line("return at;");
    }

    /// <summary>The statement that reads a value, or null, and takes it where it is legal.</summary>
    private string Take(ContractType type, ValueBinding binding, string local, System.Func<string, string> take)
    {
        var read = binding is ValueObjectBinding wrapped
            ? "if ((at = " + Read(type, wrapped.Held, local) + ") >= 0) " + take(Names.Wrap(wrapped.ValueObject) + "(" + local + ")")
            : "if ((at = " + Read(type, binding, local) + ") >= 0) " + take(local);
        return binding.IsNullable ? "if (JsonBytes.TakeNull(json, ref at)) " + take("null") + " else " + read : read;
    }

    private string Read(ContractType type, ValueBinding binding, string local)
    {
        var end = "out var " + local + ")";
        return (type, binding) switch
        {
            (BooleanType, _) => "ScalarReader.ReadBoolean(json, at, " + end,
            (AnyType, ScalarBinding scalar) => "ScalarReader.Read" + scalar.Scalar + "(json, at, state, " + end,
            (ArrayType or MapType, ScalarBinding scalar) => "ScalarReader.Read" + scalar.Scalar + "(json, at, Shapes." + _shapes.NameOf(type) + ", state, " + end,
            (_, ScalarBinding scalar) => "ScalarReader.Read" + scalar.Scalar + "(json, at, Shapes." + _shapes.NameOf(type) + ", " + end,
            (_, EnumValueBinding { Enum: var number }) => Names.Enum(number) + ".Read(json, at, Shapes." + _shapes.NameOf(type) + ", " + end,
            (_, EnumNumberBinding { Enum: var number }) => Names.Enum(number) + ".Read(json, at, Shapes." + _shapes.NameOf(type) + ", " + end,
            _ => "Read" + Names.Number(NumberOf(type, binding)) + "(json, at, state, " + end,
        };
    }

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
