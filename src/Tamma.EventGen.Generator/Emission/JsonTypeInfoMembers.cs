using System.Linq;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The contract as System.Text.Json has contracts, so that the event works wherever the serializer does:
/// <code>
/// public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
/// {
///     if (type == typeof(R)) return JsonTypeInfos.Object(options, New0, Properties0);
///     return null;
/// }
/// </code>
/// </summary>
internal static class JsonTypeInfoMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration, Collections collections)
    {
        using (writer.Block("public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)"))
        {
            for (var i = 0; i < declaration.Types.Count; i++)
                WriteObject(writer, declaration.Types[i], i);
            for (var i = 0; i < declaration.ValueObjects.Count; i++)
                WriteValueObject(writer, declaration, i);
            foreach (var union in declaration.Unions)
                WriteUnion(writer, declaration, union);

            // Where it is a number, too, it is one by itself: what is found first holds.
            foreach (var i in Enumerable.Range(0, declaration.Enums.Count).OrderBy(i => declaration.Enums[i].IsTextByUse))
            {
                var name = declaration.Enums[i].FullName;
                // An enum that only a property makes text stays the host's everywhere else.
                var call = declaration.Enums[i].IsTextByUse ? "PlainEnum<" + name + ">(options);" : "Enum(options, " + Names.Enum(i) + ");";
                WriteReturn(writer, name, call);
                WriteReturn(writer, name + "?", "Nullable" + call);
            }

            foreach (var collection in collections.Bindings)
                WriteCollection(writer, collection);
            writer.Line("return null;");
        }

        writer.Line();
        for (var i = 0; i < declaration.Types.Count; i++)
            WriteProperties(writer, declaration, i);
    }

    private static void WriteReturn(SourceWriter writer, string type, string call) => writer.Line("if (type == typeof(" + type + ")) return JsonTypeInfos." + call);

    private static void WriteUnion(SourceWriter writer, EventDeclaration declaration, UnionBinding union)
    {
        var cases = union.Cases.Select(@case => "new JsonDerivedType(typeof(" + declaration.Types[@case.Type].FullName + "), " + Literal.Of(@case.Tag) + ")");
        WriteReturn(writer, union.FullName, "Union<" + union.FullName + ">(options, " + Literal.Of(union.Discriminator) + ", " + string.Join(", ", cases) + ");");
    }

    private static void WriteObject(SourceWriter writer, TypeBinding type, int number)
    {
        var create = type.Creation switch
        {
            { IsLast: true } => "values => " + new ObjectCreation(type, number).Create(i => ValueOf(type, i)) + ", Parameters" + Names.Number(number),
            { Kind: CreationKind.Default } => "() => default",
            _ => Names.New(number),
        };
        WriteReturn(writer, type.FullName, (type.Creation.IsLast ? "MadeObject<" : "Object<") + type.FullName + ">(options, "
            + create + ", Properties" + Names.Number(number) + (type.IsClosed ? ", isClosed: true" : "") + ");");
        if (type.IsValueType)
            WriteReturn(writer, type.FullName + "?", "Nullable<" + type.FullName + ">(options);");
    }

    private static void WriteValueObject(SourceWriter writer, EventDeclaration declaration, int number)
    {
        var type = declaration.ValueObjects[number];
        var held = type.Members[0];
        WriteReturn(writer, type.FullName, "ValueObject<" + type.FullName + ", " + held.Value.DeclaredType + ">(options, " + Names.Wrap(number)
            + ", v => " + Names.Get("v", held.Property.MemberName) + Converter(declaration, held.Value) + ");");
        if (type.IsValueType)
            WriteReturn(writer, type.FullName + "?", "Nullable<" + type.FullName + ">(options);");
    }

    private static string ValueOf(TypeBinding type, int member)
    {
        var value = "(" + type.Members[member].Value.DeclaredType + ")values[" + Names.Number(PlaceOf(type, member)) + "]!";
        // One that can be changed is not shared.
        return type.Members[member] is { Absent: PresenceReader.EmptyCollection, Value.IsValueType: false } ? value + " ?? " + PresenceReader.EmptyCollection : value;
    }

    private static void WriteProperties(SourceWriter writer, EventDeclaration declaration, int number)
    {
        var type = declaration.Types[number];
        using (writer.Block("static JsonPropertyInfo[] Properties" + Names.Number(number) + "(JsonSerializerOptions options) => new JsonPropertyInfo[]", "};"))
        {
            foreach (var member in type.Members)
            {
                var property = member.Property;
                var flags = string.Concat(
                    property.IsRequired ? ", isRequired: true" : "",
                    member.Value.IsNullable ? ", isNullable: true" : "",
                    member.IsOmittedWhenNull ? ", isOmittedWhenNull: true" : "",
                    Converter(declaration, member.Value));
                var isSet = !IsArgument(type, member);
                writer.Line("JsonTypeInfos." + (isSet && type.IsValueType ? "StructProperty<" : "Property<") + type.FullName + ", " + member.Value.DeclaredType + ">(options, " + Literal.Of(property.JsonName)
                    + ", v => " + Names.Get("v", property.MemberName) + ", " + (isSet ? Names.Set(number, property.MemberName) : "null") + flags + "),");
            }
        }

        writer.Line();
        if (type.Creation.IsLast)
            WriteParameters(writer, type, number);
    }

    private static void WriteParameters(SourceWriter writer, TypeBinding type, int number)
    {
        using (writer.Block("static JsonParameterInfoValues[] Parameters" + Names.Number(number) + "() => new JsonParameterInfoValues[]", "};"))
        {
            var position = 0;
            foreach (var member in type.Members.Where(member => IsArgument(type, member)))
            {
                writer.Line("JsonTypeInfos.Parameter<" + member.Value.DeclaredType + ">(" + Names.Number(position++) + ", " + Literal.Of(member.Property.JsonName)
                    + (member.Value.IsNullable ? ", isNullable: true" : "") + (member.Absent is { } absent and not PresenceReader.EmptyCollection ? ", absent: " + absent : "") + "),");
            }
        }

        writer.Line();
    }

    private static bool IsArgument(TypeBinding type, MemberBinding member) => member.IsConstructorArgument || type.Creation.Kind == CreationKind.Initializer;

    /// <summary>The place of a member among the values that an object is made of.</summary>
    private static int PlaceOf(TypeBinding type, int member) => type.Members.Take(member).Count(other => IsArgument(type, other));

    private static string Converter(EventDeclaration declaration, ValueBinding value)
    {
        var names = value switch
        {
            EnumValueBinding text when !declaration.Enums[text.Enum].IsTextByItself => Names.Enum(text.Enum),
            EnumNumberBinding number => Names.Enum(number.Enum),
            _ => null,
        };
        if (names is null)
            return "";
        return ", converter: " + (value.IsNullable ? "JsonTypeInfos.NullableEnumConverter(options, " + names + ")" : names + ".Converter");
    }

    private static void WriteCollection(SourceWriter writer, ValueBinding collection)
    {
        var call = Collection(collection) + "(options);";
        WriteReturn(writer, collection.TypeName, call);
        if (collection.IsValueType)
            WriteReturn(writer, collection.TypeName + "?", "Nullable" + call);
    }

    private static string Collection(ValueBinding collection)
    {
        var element = Collections.ElementOf(collection)!.DeclaredType;
        if (collection is MapBinding { Key: { } key })
            element = key.TypeName + ", " + element;
        return collection switch
        {
            ListBinding { Kind: ListKind.ReadOnlyInterface } => "IEnumerable<" + collection.TypeName + ", " + element + ">",
            ListBinding { Kind: ListKind.IList or ListKind.ICollection } list => list.Kind + "<" + collection.TypeName + ", " + element + ">",
            ListBinding list => list.Kind + "<" + element + ">",
            MapBinding { Kind: MapKind.Dictionary } => "Dictionary<" + element + ">",
            MapBinding { Kind: MapKind.Interface } => "DictionaryInterface<" + element + ">",
            _ => "ReadOnlyDictionary<" + element + ">",
        };
    }
}
