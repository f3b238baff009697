using Tamma.EventGen.Generator.Migrations;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// Makes the records of a newer version of those of an older one; what is not copied keeps its initial value:
/// <code>
/// private static R Convert0(R.V1 old)
/// {
///     R value = New0();
///     Set0_Title(value, old.@Title);
///     if (old.@Score is { } member1) Set0_Score(value, (double)member1); else Set0_Score(value, null);
///     return value;
/// }
/// </code>
/// </summary>
internal static class ConverterMembers
{
    public static void Write(SourceWriter writer, DerivedStep step)
    {
        for (var i = 0; i < step.Converters.Count; i++)
        {
            var name = "Convert" + Names.Number(i);
            switch (step.Converters[i])
            {
                case ObjectConverter converter:
                    WriteObject(writer, name, converter, step.Types[converter.To]);
                    break;
                case UnionConverter converter:
                    WriteUnion(writer, name, converter);
                    break;
                case CollectionConverter converter:
                    WriteCollection(writer, name, converter);
                    break;
                case ValueObjectConverter converter:
                    AccessorMembers.WriteValueObject(writer, converter.To, name, converter.Number);
                    break;
                case EnumConverter converter:
                    WriteEnum(writer, name, converter);
                    break;
            }

            writer.Line();
        }

        for (var i = 0; i < step.Types.Count; i++)
            AccessorMembers.WriteType(writer, step.Types[i], i);
    }

    private static void WriteObject(SourceWriter writer, string name, ObjectConverter converter, TypeBinding type)
    {
        using (writer.Block("private static " + type.FullName + " " + name + "(" + converter.From + " old)"))
        {
            var creation = new ObjectCreation(type, converter.To);
            creation.WriteStart(writer);
            for (var i = 0; i < converter.Members.Count; i++)
            {
                var member = converter.Members[i];
                var from = Names.Get("old", member.From);
                var local = "member" + Names.Number(i);
                if (!member.IsFromNullable)
                    writer.Line(creation.Take(member.To, member.Conversion.Of(from)));
                else
                    writer.Line("if (" + from + " is { } " + local + ") " + creation.Take(member.To, member.Conversion.Of(local)) + (member.KeepsInitial ? "" : " else " + creation.Take(member.To, "null")));
            }

            creation.WriteEnd(writer);
            writer.Line("return value;");
        }
    }

    private static void WriteUnion(SourceWriter writer, string name, UnionConverter converter)
    {
        using (writer.Block("private static " + converter.To + " " + name + "(" + converter.From + " old) => old switch", "};"))
        {
            for (var i = 0; i < converter.Cases.Count; i++)
                writer.Line(converter.Cases[i].From + " case" + Names.Number(i) + " => " + converter.Cases[i].Conversion.Of("case" + Names.Number(i)) + ",");
            writer.Line("_ => throw new InvalidOperationException(),");
        }
    }

    private static void WriteCollection(SourceWriter writer, string name, CollectionConverter converter)
    {
        var (from, to) = (Collections.ElementOf(converter.From)!, Collections.ElementOf(converter.To)!);
        var isMap = converter.To is MapBinding;
        var item = isMap ? "item.Value" : "item";
        var value = from.IsNullable ? item + " is { } present ? " + converter.Element.Of("present") + " : default(" + to.DeclaredType + ")" : converter.Element.Of(item);
        using (writer.Block("private static " + converter.To.TypeName + " " + name + "(" + converter.From.TypeName + " old)"))
        {
            writer.Line(Collections.MadeOf(converter.To) + " items = new(" + Collections.ArgumentOf(converter.To) + ");");
            writer.Line("foreach (" + Collections.ItemOf(converter.From) + " item in old)");
            using (writer.Indent())
                writer.Line(isMap ? "items[" + converter.Key.Of("item.Key") + "] = " + value + ";" : "items.Add(" + value + ");");
            writer.Line("return " + Collections.ResultOf(converter.To) + ";");
        }
    }

    private static void WriteEnum(SourceWriter writer, string name, EnumConverter converter)
    {
        using (writer.Block("private static " + converter.To.FullName + " " + name + "(string old) => old switch", "};"))
        {
            foreach (var member in converter.To.Members)
                writer.Line(Literal.Of(member.JsonName) + " => " + converter.To.FullName + ".@" + member.MemberName + ",");
            writer.Line("_ => throw new InvalidOperationException(),");
        }
    }
}
