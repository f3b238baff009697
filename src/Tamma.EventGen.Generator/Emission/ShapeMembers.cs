using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The table that the runtime library validates by. Objects are made first and defined later, so that they can hold each other:
/// <code>
/// file static class Shapes
/// {
///     internal static readonly ObjectShape Root = new("R");
///     static Shapes() => Root.Define(new Member("title", "Title", new StringShape(minLength: 1), required: true));
/// }
/// </code>
/// </summary>
internal static class ShapeMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration)
    {
        var shapes = declaration.Contract.Definitions
            .Select((definition, index) => (definition.Name, Shape: new DefinedShape(Names.Shape(index), definition.Discriminator?.Tag)))
            .ToDictionary(pair => pair.Name, pair => pair.Shape, System.StringComparer.Ordinal);
        shapes.Add(ContractReference.Root, new DefinedShape("Root", Tag: null));
        using (writer.Block("file static class Shapes"))
        {
            writer.Line("internal static readonly ObjectShape Root = " + New(declaration.Contract.Payload) + ";");
            foreach (var definition in declaration.Contract.Definitions)
                writer.Line("private static readonly ObjectShape " + shapes[definition.Name].Name + " = " + New(definition) + ";");
            writer.Line();
            using (writer.Block("static Shapes()"))
            {
                Define(writer, declaration.Contract.Payload, ContractReference.Root, declaration, shapes);
                foreach (var definition in declaration.Contract.Definitions)
                    Define(writer, definition, definition.Name, declaration, shapes);
            }
        }
    }

    private static void Define(SourceWriter writer, ObjectDefinition definition, string reference, EventDeclaration declaration, Dictionary<string, DefinedShape> shapes)
    {
        var shape = shapes[reference].Name;
        var members = definition.Properties.Select(property => Member(property, FormerNames(declaration, reference, property), shapes)).ToList();
        if (definition.Discriminator is { } discriminator)
            members.Insert(0, Call("Member", [Literal.Of(discriminator.JsonName), "null", Call("StringShape", Allowed("string", [Literal.Of(discriminator.Tag)])), "required: true"]));
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

    private static string Member(PropertyDefinition property, string formerNames, Dictionary<string, DefinedShape> shapes)
    {
        var arguments = new List<string> { Literal.Of(property.JsonName), Literal.Of(property.MemberName), Shape(property.Type, shapes) };
        if (property.IsRequired)
            arguments.Add("required: true");
        if (property.Sensitivity != SensitivityKinds.None)
            arguments.Add("sensitive: true");
        if (formerNames.Length > 0)
            arguments.Add("formerNames: new FormerName[] { " + formerNames + " }");
        return Call("Member", arguments);
    }

    private static string FormerNames(EventDeclaration declaration, string reference, PropertyDefinition property) => string.Join(", ", declaration.FormerNames
        .Where(former => Is(former.Object, reference) && Is(former.JsonName, property.JsonName))
        .Select(former => "new(" + string.Join(", ", former.Versions.Prepend(former.Name).Select(Literal.Of)) + ")"));

    private static bool Is(string left, string right) => string.Equals(left, right, System.StringComparison.Ordinal);

    private static string Shape(ContractType type, Dictionary<string, DefinedShape> shapes)
    {
        var shape = type switch
        {
            IntegerType integer => Call("IntegerShape", [.. Limits(integer.Range), .. Allowed("long", integer.AllowedValues.Select(Int64)), .. Divisor(integer.MultipleOf)]),
            NumberType number => Call("NumberShape", [Kind(number.Format), .. NumberArguments(number)]),
            StringType text => Call("StringShape", StringArguments(text)),
            ArrayType array => Call("ArrayShape", [Shape(array.Items, shapes), .. Count(array.Count, "Items"), .. Unique(array)]),
            MapType map => Call("MapShape", [Shape(map.Values, shapes), .. Count(map.Count, "Properties")]),
            ReferenceType reference => shapes[reference.Name].Name,
            UnionType union => Call("UnionShape", [Literal.Of(union.Discriminator), .. union.Cases.Select(@case => Case(shapes[@case]))]),
            AnyType => "AnyShape.Instance",
            _ => Call("BooleanShape", []),
        };
        return type.IsNullable ? shape + ".OrNull" : shape;
    }

    private static string Call(string shape, IEnumerable<string> arguments) => "new " + shape + "(" + string.Join(", ", arguments) + ")";

    private static string New(ObjectDefinition definition) => "new(" + Literal.Of(definition.Name) + (definition.IsClosed ? ", closed: true)" : ")");

    private static string Case(DefinedShape shape) => Call("UnionCase", [Literal.Of(shape.Tag!), shape.Name]);

    private static string Kind(NumberFormat format) => "NumberKind." + (format == NumberFormat.Float ? "Single" : format.ToString());

    private static IEnumerable<string> Unique(ArrayType array) => array.IsUnique ? ["unique: true"] : [];

    private static IEnumerable<string> Divisor(ExactNumber? multipleOf) => multipleOf is { } divisor ? ["multipleOf: " + Literal.Of(divisor.ToString())] : [];

    private static IEnumerable<string> Limits(NumericRange range)
    {
        yield return range.Minimum is { } minimum ? Int64(minimum) : "long.MinValue";
        yield return range.Maximum is { } maximum ? Int64(maximum) : "long.MaxValue";
    }

    private static string Int64(ExactNumber value) => value + "L";

    private static IEnumerable<string> NumberArguments(NumberType number)
    {
        if (number.Range.Minimum is { } minimum)
            yield return "minimum: " + Literal.Of(minimum.ToString());
        if (number.Range.Maximum is { } maximum)
            yield return "maximum: " + Literal.Of(maximum.ToString());
        if (number.Range.IsMinimumExclusive)
            yield return "minimumExclusive: true";
        if (number.Range.IsMaximumExclusive)
            yield return "maximumExclusive: true";
        foreach (var argument in Allowed("string", number.AllowedValues.Select(v => Literal.Of(v.ToString()))).Concat(Divisor(number.MultipleOf)))
            yield return argument;
    }

    private static IEnumerable<string> StringArguments(StringType text)
    {
        if (text.Format != StringFormat.None)
            yield return "StringFormat." + text.Format;
        foreach (var argument in Count(text.Length, "Length"))
            yield return argument;
        if (text.Patterns.Count > 0)
            yield return "patterns: new TextPattern[] { " + string.Join(", ", text.Patterns.Select(TextPattern)) + " }";
        foreach (var argument in Allowed("string", text.AllowedValues.Select(Literal.Of)))
            yield return argument;
    }

    private static string TextPattern(string schemaPattern)
    {
        var text = PatternText.FromSchema(schemaPattern)!;
        return "new(" + Literal.Of(text) + ", " + Literal.Of(TextAutomatonWriter.Write(TextAutomaton.Of(Pattern.Parse(text).Pattern!))) + ")";
    }

    private static IEnumerable<string> Count(CountRange count, string what)
    {
        if (count.Minimum > 0)
            yield return "min" + what + ": " + Names.Number(count.Minimum);
        if (count.Maximum is { } maximum)
            yield return "max" + what + ": " + Names.Number(maximum);
    }

    private static IEnumerable<string> Allowed(string type, IEnumerable<string> literals)
    {
        var values = string.Join(", ", literals);
        if (values.Length > 0)
            yield return "allowed: new " + type + "[] { " + values + " }";
    }
}

/// <summary>The shape of a definition.</summary>
/// <param name="Name">The field that holds it.</param>
/// <param name="Tag">The tag by which a union chooses it; null where it is no case.</param>
internal readonly record struct DefinedShape(string Name, string? Tag);
