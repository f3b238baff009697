using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The table that the runtime library validates and reads by. Objects are made first and defined later, so that they can hold each other:
/// <code>
/// file static class Shapes
/// {
///     internal static readonly ObjectShape Root = new("R");
///     internal static readonly StringShape V0 = Of(minLength: 1),
///         V1 = Of(maxLength: 9);
///     static Shapes() => Root.Define(new Member("title", "Title", V0, required: true));
/// }
/// </code>
/// </summary>
internal static class ShapeMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration, ShapeTable shapes)
    {
        using (writer.Block("file static class Shapes"))
        {
            WriteFields(writer, [
                new("ObjectShape", shapes.NameOf(ContractReference.Root), New(declaration.Contract.Payload)),
                .. declaration.Contract.Definitions.Select(definition => new ShapeField("ObjectShape", shapes.NameOf(definition.Name), New(definition))),
                .. shapes.Values,
            ]);
            writer.Line();
            using (writer.Block("static Shapes()"))
            {
                Define(writer, declaration.Contract.Payload, ContractReference.Root, declaration, shapes);
                foreach (var definition in declaration.Contract.Definitions)
                    Define(writer, definition, definition.Name, declaration, shapes);
            }
        }
    }

    /// <summary>Fields of one type in a row have one declaration.</summary>
    private static void WriteFields(SourceWriter writer, List<ShapeField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var isFirst = i == 0 || !Is(fields[i - 1].Class, fields[i].Class);
            var isLast = i + 1 == fields.Count || !Is(fields[i].Class, fields[i + 1].Class);
            writer.Line((isFirst ? "internal static readonly " + fields[i].Class + " " : "\t") + fields[i].Name + " = " + fields[i].Value + (isLast ? ";" : ","));
        }
    }

    private static void Define(SourceWriter writer, ObjectDefinition definition, string reference, EventDeclaration declaration, ShapeTable shapes)
    {
        var shape = shapes.NameOf(reference);
        var members = definition.Properties.Select(property => Member(property, FormerNames(declaration, reference, property), shapes)).ToList();
        if (definition.Discriminator is { } discriminator)
            members.Insert(0, ShapeTable.Call("Member", [Literal.Of(discriminator.JsonName), "null", ShapeTable.Text(["allowed: new string[] { " + Literal.Of(discriminator.Tag) + " }"]), "required: true"]));
        if (members.Count == 0)
        {
            writer.Line(shape + ".Define();");
            return;
        }

        writer.Line(shape + ".Define(");
        using (writer.Indent())
        {
            for (var i = 0; i < members.Count; i++)
                writer.Line(members[i] + (i + 1 < members.Count ? "," : ");"));
        }
    }

    private static string Member(PropertyDefinition property, string formerNames, ShapeTable shapes)
    {
        var arguments = new List<string> { Literal.Of(property.JsonName), Literal.Of(property.MemberName), shapes.Use(property.Type) };
        if (property.IsRequired)
            arguments.Add("required: true");
        if (property.Sensitivity != SensitivityKinds.None)
            arguments.Add("sensitive: true");
        if (formerNames.Length > 0)
            arguments.Add("formerNames: new FormerName[] { " + formerNames + " }");
        return ShapeTable.Call("Member", arguments);
    }

    private static string FormerNames(EventDeclaration declaration, string reference, PropertyDefinition property) => string.Join(", ", declaration.FormerNames
        .Where(former => Is(former.Object, reference) && Is(former.JsonName, property.JsonName))
        .Select(former => "new(" + string.Join(", ", former.Versions.Prepend(former.Name).Select(Literal.Of)) + ")"));

    private static bool Is(string left, string right) => string.Equals(left, right, System.StringComparison.Ordinal);

    private static string New(ObjectDefinition definition) => "new(" + Literal.Of(definition.Name) + (definition.IsClosed ? ", closed: true)" : ")");
}
