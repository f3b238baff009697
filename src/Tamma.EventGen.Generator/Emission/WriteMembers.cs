using System.Linq;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Writes the record in declared order; a null optional member is left out, and the output leaves out the first comma:
/// <code>
/// private static void WriteObject0(ref JsonOutput json, R value)
/// {
///     json.WriteStartObject();
///     json.WriteString(",\"title\":"u8, value.Title, "R.Title");
///     if (value.Score is { } m1) json.WriteDouble(",\"score\":"u8, m1);
///     WriteObject1(ref json, json.WriteName(",\"author\":"u8, value.Author, "R.Author"));
///     json.WriteEndObject();
/// }
/// </code>
/// </summary>
internal static class WriteMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration, Collections collections)
    {
        writer.Line("protected override void WriteCore(ref JsonOutput json, " + declaration.Record.FullName + " value) => " + Names.WriteObject(0) + "(ref json, value);").Line();
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
        using (Method(writer, Names.WriteObject(number), type.FullName, "value"))
        {
            writer.Line("json.WriteStartObject();");
            if (isCase)
                writer.Line(Names.WriteProperties(number) + "(ref json, value);");
            else
                WriteProperties(writer, type, collections);
            writer.Line("json.WriteEndObject();");
        }

        writer.Line();
        if (!isCase)
            return;
        using (Method(writer, Names.WriteProperties(number), type.FullName, "value"))
            WriteProperties(writer, type, collections);
        writer.Line();
    }

    private static System.IDisposable Method(SourceWriter writer, string name, string type, string parameter) =>
        writer.Block("static void " + name + "(ref JsonOutput json, " + type + " " + parameter + ")");

    private static void WriteProperties(SourceWriter writer, TypeBinding type, Collections collections)
    {
        for (var i = 0; i < type.Members.Count; i++)
            WriteMember(writer, type, type.Members[i], "m" + Names.Number(i), collections);
    }

    // case UserActor c0: json.WriteStartObject("{\"kind\":\"user\""u8); WriteProperties1(ref json, c0); break;
    private static void WriteUnion(SourceWriter writer, EventDeclaration declaration, int number)
    {
        var union = declaration.Unions[number];
        using (Method(writer, Names.WriteUnion(number), union.FullName, "value"))
        {
            using (writer.Block("switch (value)"))
            {
                for (var i = 0; i < union.Cases.Count; i++)
                {
                    var type = union.Cases[i].Type;
                    var local = "c" + Names.Number(i);
                    writer.Line("case " + declaration.Types[type].FullName + " " + local + ": " + StartCase(union.Discriminator, union.Cases[i].Tag)
                        + " " + Names.WriteProperties(type) + "(ref json, " + local + "); break;");
                }

                writer.Line("default: throw JsonOutput.NoCase(value, " + Literal.Of(union.Name) + ");");
            }

            writer.Line("json.WriteEndObject();");
        }

        writer.Line();
    }

    private static string StartCase(string discriminator, string tag)
    {
        if (OutputName.IsPlain(discriminator) && OutputName.IsPlain(tag))
            return "json.WriteStartObject(" + Literal.Utf8("{\"" + discriminator + "\":\"" + tag + "\"") + ");";
        var name = OutputName.Of(discriminator);
        return "json.WriteStartObject(); " + name.Key + "json.WriteString(" + name.Fragment + ", " + Literal.Of(tag) + ");";
    }

    private static void WriteMember(SourceWriter writer, TypeBinding type, MemberBinding member, string local, Collections collections)
    {
        var name = OutputName.Of(member.Property.JsonName);
        var access = Names.Get("value", member.Property.MemberName);
        var owner = type.Name + "." + member.Property.MemberName;
        if (member.IsOmittedWhenNull)
        {
            writer.Line("if (" + access + " is { } " + local + ") " + OutputName.Braced(name.Key + Value(member.Value, name.Fragment, local, owner: null, collections)));
            return;
        }

        if (name.Key.Length > 0)
            writer.Line(name.Key.TrimEnd());
        WriteValue(writer, member.Value, name.Fragment, access, local, owner, collections);
    }

    private static void WriteCollection(SourceWriter writer, ValueBinding collection, Collections collections)
    {
        var element = Collections.ElementOf(collection)!;
        var isMap = collection is MapBinding;
        using (Method(writer, Name(collection, collections), collection.TypeName, "items"))
        {
            // Before the bracket: it is the array that is refused, and no item.
            if (Refusing(collection) is { } refusing)
                writer.Line(refusing);
            writer.Line("json.WriteStart" + (isMap ? "Object" : "Array") + "();");
            using (writer.Block("foreach (" + Collections.ItemOf(collection) + " item in " + Enumerable(collection) + ")"))
            {
                if (isMap)
                    writer.Line("json.WriteKey(" + KeyExpressions.Write(((MapBinding)collection).Key, "item.Key") + ");");
                WriteValue(writer, element, isMap ? "default" : Literal.Utf8(","), isMap ? "item.Value" : "item", "present", (isMap ? "A value of " : "An item of ") + Names.Shown(collection.TypeName), collections);
            }

            writer.Line("json.WriteEnd" + (isMap ? "Object" : "Array") + "();");
        }

        writer.Line();
    }

    /// <summary>The statement that refuses an immutable array that was never made, as one may be behind an interface, too; null for what is none.</summary>
    private static string? Refusing(ValueBinding collection) => collection switch
    {
        ListBinding { Kind: ListKind.ImmutableArray } => "items = JsonOutput.NotDefault(items);",
        ListBinding { Kind: ListKind.ReadOnlyInterface or ListKind.ICollection or ListKind.IList } => "JsonItems<" + Collections.ItemOf(collection) + "> all = JsonOutput.Items(items);",
        _ => null,
    };

    private static string Enumerable(ValueBinding collection) => collection switch
    {
        ListBinding { Kind: ListKind.Array or ListKind.List or ListKind.HashSet or ListKind.ImmutableArray } or MapBinding { Kind: MapKind.Dictionary } => "items",
        ListBinding { Kind: ListKind.ISet or ListKind.IReadOnlySet } => "JsonOutput.SetItems(items)",
        ListBinding => "all",
        _ => "JsonOutput.Entries(items)",
    };

    private static void WriteValue(SourceWriter writer, ValueBinding binding, string fragment, string value, string local, string owner, Collections collections)
    {
        if (!binding.IsNullable)
        {
            writer.Line(Value(binding, fragment, value, owner, collections));
            return;
        }

        writer.Line("if (" + value + " is { } " + local + ") " + OutputName.Braced(Value(binding, fragment, local, owner: null, collections)));
        writer.Line("else json.WriteNull(" + fragment + ");");
    }

    /// <summary>The statement that writes a value of one token, and what stands before it.</summary>
    /// <param name="binding">The value's type.</param>
    /// <param name="fragment">The expression of what stands before it.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="owner">Who must not be null, for the message; null where it was checked.</param>
    public static string Scalar(ValueBinding binding, string fragment, string value, string? owner = null) => binding switch
    {
        ScalarBinding scalar => "json.Write" + scalar.Scalar + "(" + fragment + ", " + value + (owner is null || scalar.IsValueType ? "" : ", " + Literal.Of(owner)) + ");",
        AnyEnumBinding enumeration => Names.Enum(enumeration.Enum) + ".Write(ref json, " + fragment + ", " + value + ");",
        ValueObjectBinding wrapped => Scalar(wrapped.Held, fragment, Names.Get(NotNull(wrapped, value, owner), wrapped.Member), Names.Shown(wrapped.TypeName) + "." + wrapped.Member),
        _ => throw new System.ArgumentOutOfRangeException(nameof(binding)),
    };

    private static string NotNull(ValueBinding binding, string value, string? owner) =>
        owner is null || binding.IsValueType ? value : "JsonOutput.NotNull(" + value + ", " + Literal.Of(owner) + ")";

    // A value that may be null is written by the method of its type after what stands before it.
    private static string Value(ValueBinding binding, string fragment, string value, string? owner, Collections collections)
    {
        var method = binding switch
        {
            UnionValueBinding union => Names.WriteUnion(union.Union),
            ObjectBinding nested => Names.WriteObject(nested.Type),
            ListBinding or MapBinding => Name(binding, collections),
            _ => null,
        };
        if (method is null)
            return Scalar(binding, fragment, value, owner);
        return owner is null || binding.IsValueType
            ? "json.WriteName(" + fragment + "); " + method + "(ref json, " + value + ");"
            : method + "(ref json, json.WriteName(" + fragment + ", " + value + ", " + Literal.Of(owner) + "));";
    }

    private static string Name(ValueBinding collection, Collections collections) => "WriteCollection" + Names.Number(collections.NumberOf(collection));
}
