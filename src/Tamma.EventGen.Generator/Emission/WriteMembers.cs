using System.Linq;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Writes the record in declared order; a null optional member is left out:
/// <code>
/// private static void WriteObject0(Utf8JsonWriter writer, R value)
/// {
///     writer.WriteStartObject();
///     writer.WritePropertyName("title"u8);
///     JsonValueWriter.WriteString(writer, JsonValueWriter.NotNull(value.Title, "R.Title"));
///     if (value.Score is { } score) { writer.WritePropertyName("score"u8); JsonValueWriter.WriteDouble(writer, score); }
///     writer.WriteEndObject();
/// }
/// </code>
/// </summary>
internal static class WriteMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration, Collections collections)
    {
        writer.Line("protected override void WriteCore(Utf8JsonWriter writer, " + declaration.Record.FullName + " value) => " + Names.WriteObject(0) + "(writer, value);").Line();
        for (var i = 0; i < declaration.Types.Count; i++)
            WriteObject(writer, declaration, i, collections);
        for (var i = 0; i < declaration.Unions.Count; i++)
            WriteUnion(writer, declaration, i);
        foreach (var collection in collections.Bindings)
            WriteCollection(writer, collection, collections);
    }

    private static void WriteObject(SourceWriter writer, EventDeclaration declaration, int number, Collections collections)
    {
        var type = declaration.Types[number];
        var isCase = declaration.Unions.Any(union => union.Cases.Any(@case => @case.Type == number));
        using (writer.Block("private static void " + Names.WriteObject(number) + "(Utf8JsonWriter writer, " + type.FullName + " value)"))
        {
            writer.Line("writer.WriteStartObject();");
            if (isCase)
                writer.Line(Names.WriteProperties(number) + "(writer, value);");
            else
                WriteProperties(writer, type, collections);
            writer.Line("writer.WriteEndObject();");
        }

        writer.Line();
        if (!isCase)
            return;
        using (writer.Block("private static void " + Names.WriteProperties(number) + "(Utf8JsonWriter writer, " + type.FullName + " value)"))
            WriteProperties(writer, type, collections);
        writer.Line();
    }

    private static void WriteProperties(SourceWriter writer, TypeBinding type, Collections collections)
    {
        for (var i = 0; i < type.Members.Count; i++)
            WriteMember(writer, type, type.Members[i], "member" + Names.Number(i), collections);
    }

    // case UserActor value0: writer.WriteStartObject(); writer.WriteString("kind"u8, "user"u8); WriteProperties1(writer, value0); writer.WriteEndObject(); break;
    private static void WriteUnion(SourceWriter writer, EventDeclaration declaration, int number)
    {
        var union = declaration.Unions[number];
        using (writer.Block("private static void " + Names.WriteUnion(number) + "(Utf8JsonWriter writer, " + union.FullName + " value)"))
        {
            writer.Line("writer.WriteStartObject();");
            using (writer.Block("switch (value)"))
            {
                for (var i = 0; i < union.Cases.Count; i++)
                {
                    var local = "case" + Names.Number(i);
                    writer.Line("case " + declaration.Types[union.Cases[i].Type].FullName + " " + local + ":");
                    using (writer.Indent())
                    {
                        writer.Line("writer.WriteString(" + Literal.Utf8(union.Discriminator) + ", " + Literal.Utf8(union.Cases[i].Tag) + ");");
                        writer.Line(Names.WriteProperties(union.Cases[i].Type) + "(writer, " + local + ");");
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                    writer.Line("throw JsonValueWriter.NoCase(value, " + Literal.Of(union.Name) + ");");
            }

            writer.Line("writer.WriteEndObject();");
        }

        writer.Line();
    }

    private static void WriteMember(SourceWriter writer, TypeBinding type, MemberBinding member, string local, Collections collections)
    {
        var name = "writer.WritePropertyName(" + Literal.Utf8(member.Property.JsonName) + ");";
        var access = Names.Get("value", member.Property.MemberName);
        if (member.IsOmittedWhenNull)
        {
            using (writer.Block("if (" + access + " is { } " + local + ")"))
            {
                writer.Line(name);
                writer.Line(Value(member.Value, local, collections));
            }

            return;
        }

        writer.Line(name);
        if (member.Value.IsNullable)
        {
            WriteNullable(writer, member.Value, access, local, collections);
            return;
        }

        writer.Line(Value(member.Value, NotNull(member.Value, access, type.Name + "." + member.Property.MemberName), collections));
    }

    private static void WriteCollection(SourceWriter writer, ValueBinding collection, Collections collections)
    {
        var element = Collections.ElementOf(collection)!;
        var isMap = collection is MapBinding;
        using (writer.Block("private static void " + Name(collection, collections) + "(Utf8JsonWriter writer, " + collection.TypeName + " items)"))
        {
            writer.Line("writer.WriteStart" + (isMap ? "Object" : "Array") + "();");
            var items = collection is ListBinding { Kind: ListKind.ImmutableArray } ? "JsonValueWriter.NotDefault(items)" : "items";
            using (writer.Block("foreach (var item in " + items + ")"))
            {
                if (isMap)
                    writer.Line("JsonValueWriter.WriteName(writer, " + MapKeys.Write(((MapBinding)collection).Key, "item.Key") + ");");
                var value = isMap ? "item.Value" : "item";
                if (element.IsNullable)
                    WriteNullable(writer, element, value, "present", collections);
                else
                    writer.Line(Value(element, NotNull(element, value, collection.TypeName), collections));
            }

            writer.Line("writer.WriteEnd" + (isMap ? "Object" : "Array") + "();");
        }

        writer.Line();
    }

    private static void WriteNullable(SourceWriter writer, ValueBinding binding, string value, string local, Collections collections)
    {
        writer.Line("if (" + value + " is { } " + local + ")");
        using (writer.Indent())
            writer.Line(Value(binding, local, collections));
        writer.Line("else");
        using (writer.Indent())
            writer.Line("writer.WriteNullValue();");
    }

    private static string NotNull(ValueBinding binding, string value, string owner) =>
        binding.IsValueType ? value : "JsonValueWriter.NotNull(" + value + ", " + Literal.Of(owner) + ")";

    /// <summary>The statement that writes a value of one token.</summary>
    public static string Scalar(ValueBinding binding, string value) => binding switch
    {
        ScalarBinding scalar => "JsonValueWriter.Write" + scalar.Scalar + "(writer, " + value + ");",
        EnumValueBinding enumeration => Names.Enum(enumeration.Enum) + ".Write(writer, " + value + ");",
        EnumNumberBinding enumeration => Names.Enum(enumeration.Enum) + ".Write(writer, " + value + ");",
        ValueObjectBinding wrapped => Scalar(wrapped.Held, NotNull(wrapped.Held, Names.Get(value, wrapped.Member), wrapped.TypeName + "." + wrapped.Member)),
        _ => throw new System.ArgumentOutOfRangeException(nameof(binding)),
    };

    private static string Value(ValueBinding binding, string value, Collections collections) => binding switch
    {
        ScalarBinding or EnumValueBinding or EnumNumberBinding or ValueObjectBinding => Scalar(binding, value),
        UnionValueBinding union => Names.WriteUnion(union.Union) + "(writer, " + value + ");",
        ObjectBinding nested => Names.WriteObject(nested.Type) + "(writer, " + value + ");",
        _ => Name(binding, collections) + "(writer, " + value + ");",
    };

    private static string Name(ValueBinding collection, Collections collections) => "WriteCollection" + Names.Number(collections.NumberOf(collection));
}
