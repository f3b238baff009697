namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Builds the record from a document that has been validated:
/// <code>
/// private static R ReadObject0(ref Utf8JsonReader reader)
/// {
///     var value = New0();
///     while (reader.Read() &amp;&amp; reader.TokenType == JsonTokenType.PropertyName)
///     {
///         if (reader.ValueTextEquals("number"u8)) { reader.Read(); Set0_Number(value, JsonValueReader.GetInt32(ref reader)); continue; }
///         reader.Read();
///         reader.Skip();
///     }
///     return value;
/// }
/// </code>
/// </summary>
internal static class ReadMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration, Collections collections)
    {
        writer.Line("protected override " + declaration.Record.FullName + " ReadCore(ref Utf8JsonReader reader) => " + Names.ReadObject(0) + "(ref reader);").Line();
        for (var i = 0; i < declaration.Types.Count; i++)
            WriteObject(writer, declaration.Types[i], i, collections);
        for (var i = 0; i < declaration.Unions.Count; i++)
            WriteUnion(writer, declaration.Unions[i], i);
        foreach (var collection in collections.Bindings)
            WriteCollection(writer, collection, collections);
    }

    private static void WriteObject(SourceWriter writer, TypeBinding type, int number, Collections collections)
    {
        using (writer.Block("private static " + type.FullName + " " + Names.ReadObject(number) + "(ref Utf8JsonReader reader)"))
        {
            var creation = new ObjectCreation(type, number);
            creation.WriteStart(writer);
            using (writer.Block("while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)"))
            {
                for (var i = 0; i < type.Members.Count; i++)
                {
                    writer.Line("if (reader.ValueTextEquals(" + Literal.Utf8(type.Members[i].Property.JsonName) + ")) { reader.Read(); "
                        + creation.Take(i, Value(type.Members[i].Value, collections)) + " continue; }");
                }

                writer.Line("reader.Read();");
                writer.Line("reader.Skip();");
            }

            creation.WriteEnd(writer);
            writer.Line("return value;");
        }

        writer.Line();
    }

    // private static U ReadUnion0(ref Utf8JsonReader reader) => JsonValueReader.GetTag(reader, "kind"u8) switch { "user" => ReadObject1(ref reader), … };
    private static void WriteUnion(SourceWriter writer, UnionBinding union, int number)
    {
        using (writer.Block("private static " + union.FullName + " " + Names.ReadUnion(number) + "(ref Utf8JsonReader reader) => JsonValueReader.GetTag(reader, " + Literal.Utf8(union.Discriminator) + ") switch", "};"))
        {
            foreach (var @case in union.Cases)
                writer.Line(Literal.Of(@case.Tag) + " => " + Names.ReadObject(@case.Type) + "(ref reader),");
            writer.Line("_ => throw new JsonException(),");
        }

        writer.Line();
    }

    private static void WriteCollection(SourceWriter writer, ValueBinding collection, Collections collections)
    {
        var element = Collections.ElementOf(collection)!;
        var isMap = collection is MapBinding;
        using (writer.Block("private static " + collection.TypeName + " " + Name(collection, collections) + "(ref Utf8JsonReader reader)"))
        {
            writer.Line(Collections.NewOf(collection));
            if (isMap)
            {
                using (writer.Block("while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)"))
                {
                    writer.Line("var key = JsonValueReader.GetString(ref reader);");
                    writer.Line("reader.Read();");
                    writer.Line("items.Add(key, " + Value(element, collections) + ");");
                }
            }
            else
            {
                writer.Line("while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)");
                using (writer.Indent())
                    writer.Line("items.Add(" + Value(element, collections) + ");");
            }

            writer.Line("return " + Collections.ResultOf(collection) + ";");
        }

        writer.Line();
    }

    private static string Value(ValueBinding binding, Collections collections)
    {
        var value = binding switch
        {
            ScalarBinding scalar => "JsonValueReader.Get" + scalar.Scalar + "(ref reader)",
            EnumValueBinding enumeration => Names.Enum(enumeration.Enum) + ".Read(ref reader)",
            EnumNumberBinding enumeration => Names.Enum(enumeration.Enum) + ".Read(ref reader)",
            UnionValueBinding union => Names.ReadUnion(union.Union) + "(ref reader)",
            ObjectBinding nested => Names.ReadObject(nested.Type) + "(ref reader)",
            _ => Name(binding, collections) + "(ref reader)",
        };
        if (!binding.IsNullable)
            return value;
        return "reader.TokenType == JsonTokenType.Null ? " + (binding.IsValueType ? "default(" + binding.DeclaredType + ")" : "null") + " : " + value;
    }

    private static string Name(ValueBinding collection, Collections collections) => "ReadCollection" + Names.Number(collections.NumberOf(collection));
}
