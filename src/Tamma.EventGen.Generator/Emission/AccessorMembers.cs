using System.Linq;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Reaches constructors past <c>required</c>, and init accessors, without reflection; the names and numbers of enums:
/// <code>
/// [UnsafeAccessor(Constructor)] static extern R New0();
/// [UnsafeAccessor(Method, Name = "set_Title")] static extern void Set0_Title(R o, string v);
/// private static Sku Wrap0(string held) { … }
/// private static readonly EnumNames&lt;E&gt; Enum0 = new((E.Low, "low"), …);
/// private static readonly EnumNumbers&lt;F&gt; Enum1 = new((F.Off, "off"), …);
/// </code>
/// </summary>
internal static class AccessorMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration)
    {
        for (var i = 0; i < declaration.Types.Count; i++)
            WriteType(writer, declaration.Types[i], i);
        for (var i = 0; i < declaration.ValueObjects.Count; i++)
            WriteValueObject(writer, declaration.ValueObjects[i], Names.Wrap(i), declaration.Types.Count + i);
        for (var i = 0; i < declaration.Enums.Count; i++)
            WriteEnum(writer, declaration.Enums[i], i);
    }

    /// <summary>The constructor and the setters of one type.</summary>
    public static void WriteType(SourceWriter writer, TypeBinding type, int number)
    {
        var creation = type.Creation;
        if (creation.Kind == CreationKind.Initializer)
            return;
        if (creation.Kind == CreationKind.Constructor)
        {
            writer.Line("[UnsafeAccessor(Constructor)] static extern " + type.FullName + " " + Names.New(number) + "("
                + string.Join(", ", creation.Parameters.Select((parameter, i) => parameter.Type + " p" + Names.Number(i))) + ");");
        }

        foreach (var member in type.Members.Where(member => !member.IsConstructorArgument))
        {
            var name = member.Property.MemberName;
            writer.Line("[UnsafeAccessor(Method, Name = " + Literal.Of("set_" + name) + ")] static extern void "
                + Names.Set(number, name) + "(" + (type.IsValueType ? "ref " : "") + member.Owner + " o, " + member.Value.DeclaredType + " v);");
        }

        writer.Line();
    }

    /// <summary>The method that makes a value object of what it holds, and what it needs.</summary>
    public static void WriteValueObject(SourceWriter writer, TypeBinding type, string name, int number)
    {
        WriteType(writer, type, number);
        using (writer.Block("static " + type.FullName + " " + name + "(" + type.Members[0].Value.DeclaredType + " held)"))
        {
            var creation = new ObjectCreation(type, number);
            creation.WriteStart(writer);
            writer.Line(creation.Take(0, "held"));
            creation.WriteEnd(writer);
            writer.Line("return value;");
        }

        writer.Line();
    }

    private static void WriteEnum(SourceWriter writer, EnumBinding binding, int index)
    {
        writer.Line("static readonly " + (binding.IsNumber ? "EnumNumbers<" : "EnumNames<") + binding.FullName + "> " + Names.Enum(index) + " = new(");
        using (writer.Indent())
        {
            for (var i = 0; i < binding.Members.Count; i++)
            {
                var member = binding.Members[i];
                writer.Line("(" + binding.FullName + ".@" + member.MemberName + ", " + Literal.Of(member.JsonName) + ")" + (i + 1 < binding.Members.Count ? "," : ");"));
            }
        }

        writer.Line();
    }
}
