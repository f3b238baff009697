using System.Linq;

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
            {
                writer.Line("if (type == typeof(" + declaration.Types[i].FullName + ")) return JsonTypeInfos.Object<" + declaration.Types[i].FullName + ">(options, "
                    + Names.New(i) + ", Properties" + Names.Number(i) + (declaration.Types[i].IsClosed ? ", isClosed: true" : "") + ");");
            }

            foreach (var union in declaration.Unions)
                WriteUnion(writer, declaration, union);

            for (var i = 0; i < declaration.Enums.Count; i++)
            {
                var name = declaration.Enums[i].FullName;
                // An enum that only a property makes text stays the host's everywhere else.
                var call = declaration.Enums[i].IsTextByItself || declaration.Enums[i].IsNumber ? "Enum(options, " + Names.Enum(i) + ");" : "PlainEnum<" + name + ">(options);";
                writer.Line("if (type == typeof(" + name + ")) return JsonTypeInfos." + call);
                writer.Line("if (type == typeof(" + name + "?)) return JsonTypeInfos.Nullable" + call);
            }

            foreach (var collection in collections.Bindings)
                WriteCollection(writer, collection);
            writer.Line("return null;");
        }

        writer.Line();
        for (var i = 0; i < declaration.Types.Count; i++)
            WriteProperties(writer, declaration, i);
    }

    private static void WriteUnion(SourceWriter writer, EventDeclaration declaration, UnionBinding union)
    {
        var cases = union.Cases.Select(@case => "new JsonDerivedType(typeof(" + declaration.Types[@case.Type].FullName + "), " + Literal.Of(@case.Tag) + ")");
        writer.Line("if (type == typeof(" + union.FullName + ")) return JsonTypeInfos.Union<" + union.FullName + ">(options, " + Literal.Of(union.Discriminator) + ", " + string.Join(", ", cases) + ");");
    }

    private static void WriteProperties(SourceWriter writer, EventDeclaration declaration, int number)
    {
        var type = declaration.Types[number];
        using (writer.Block("private static JsonPropertyInfo[] Properties" + Names.Number(number) + "(JsonSerializerOptions options) => new JsonPropertyInfo[]", "};"))
        {
            foreach (var member in type.Members)
            {
                var property = member.Property;
                var flags = string.Concat(
                    property.IsRequired ? ", isRequired: true" : "",
                    member.Value.IsNullable ? ", isNullable: true" : "",
                    member.IsOmittedWhenNull ? ", isOmittedWhenNull: true" : "",
                    Converter(declaration, member.Value));
                writer.Line("JsonTypeInfos.Property<" + type.FullName + ", " + member.Value.DeclaredType + ">(options, " + Literal.Of(property.JsonName)
                    + ", static value => " + Names.Get("value", property.MemberName) + ", " + Names.Set(number, property.MemberName) + flags + "),");
            }
        }

        writer.Line();
    }

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
        writer.Line("if (type == typeof(" + collection.TypeName + ")) return JsonTypeInfos." + call);
        if (collection.IsValueType)
            writer.Line("if (type == typeof(" + collection.TypeName + "?)) return JsonTypeInfos.Nullable" + call);
    }

    private static string Collection(ValueBinding collection)
    {
        var element = Collections.ElementOf(collection)!.DeclaredType;
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
