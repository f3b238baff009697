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
        var names = declaration.Contract.Definitions
            .Select((definition, index) => (definition.Name, Shape: Names.Shape(index)))
            .ToDictionary(pair => pair.Name, pair => pair.Shape, System.StringComparer.Ordinal);
        names.Add(ContractReference.Root, "Root");
        using (writer.Block("file static class Shapes"))
        {
            writer.Line("internal static readonly ObjectShape Root = new(" + Literal.Of(declaration.Contract.Payload.Name) + ");");
            foreach (var definition in declaration.Contract.Definitions)
                writer.Line("private static readonly ObjectShape " + names[definition.Name] + " = new(" + Literal.Of(definition.Name) + ");");
            writer.Line();
            using (writer.Block("static Shapes()"))
            {
                Define(writer, declaration.Contract.Payload, "Root", names);
                foreach (var definition in declaration.Contract.Definitions)
                    Define(writer, definition, names[definition.Name], names);
            }
        }
    }

    private static void Define(SourceWriter writer, ObjectDefinition definition, string shape, Dictionary<string, string> names)
    {
        if (definition.Properties.Count == 0)
        {
            writer.Line(shape + ".Define();");
            return;
        }

        writer.Line(shape + ".Define(");
        using (writer.Indent())
        {
            for (var i = 0; i < definition.Properties.Count; i++)
            {
                var property = definition.Properties[i];
                var arguments = new List<string> { Literal.Of(property.JsonName), Literal.Of(property.MemberName), Shape(property.Type, names) };
                if (property.IsRequired)
                    arguments.Add("required: true");
                if (property.Sensitivity != SensitivityKinds.None)
                    arguments.Add("sensitive: true");
                writer.Line("new Member(" + string.Join(", ", arguments) + ")" + (i + 1 < definition.Properties.Count ? "," : ");"));
            }
        }
    }

    private static string Shape(ContractType type, Dictionary<string, string> names)
    {
        var shape = type switch
        {
            IntegerType integer => Call("IntegerShape", [.. Limits(integer.Range), .. Allowed("long", integer.AllowedValues.Select(Int64))]),
            NumberType number => Call("NumberShape", ["NumberKind." + number.Format, .. NumberArguments(number)]),
            StringType text => Call("StringShape", StringArguments(text)),
            ArrayType array => Call("ArrayShape", [Shape(array.Items, names), .. Count(array.Count, "Items")]),
            MapType map => Call("MapShape", [Shape(map.Values, names), .. Count(map.Count, "Properties")]),
            ReferenceType reference => names[reference.Name],
            _ => Call("BooleanShape", []),
        };
        return type.IsNullable ? shape + ".OrNull" : shape;
    }

    private static string Call(string shape, IEnumerable<string> arguments) => "new " + shape + "(" + string.Join(", ", arguments) + ")";

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
        foreach (var argument in Allowed("string", number.AllowedValues.Select(v => Literal.Of(v.ToString()))))
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
        return "new(" + Literal.Of(text) + ", " + Literal.Of(DotNetPattern.From(Pattern.Parse(text).Pattern!)) + ")";
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
