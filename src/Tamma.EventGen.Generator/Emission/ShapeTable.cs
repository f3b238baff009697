using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The fields that hold an event's shapes, each shape once: <c>Root</c> and <c>Shape0</c> are objects, <c>V0</c> is anything else.
/// </summary>
internal sealed class ShapeTable
{
    private const string Root = "Root";

    private readonly Dictionary<string, DefinedShape> _objects;
    private readonly Dictionary<ContractType, string> _names = [];
    private readonly Dictionary<string, string> _namesOfTexts = new(StringComparer.Ordinal);
    private readonly List<ShapeField> _values = [];

    public ShapeTable(EventContract contract)
    {
        _objects = contract.Definitions
            .Select((definition, index) => (definition.Name, Shape: new DefinedShape(Names.Shape(index), definition.Discriminator?.Tag)))
            .ToDictionary(pair => pair.Name, pair => pair.Shape, StringComparer.Ordinal);
        _objects.Add(ContractReference.Root, new DefinedShape(Root, Tag: null));
        foreach (var property in contract.Definitions.Prepend(contract.Payload).SelectMany(definition => definition.Properties))
            Use(property.Type);
    }

    /// <summary>The shapes that are no objects; an inner one stands before its outer one.</summary>
    public IReadOnlyList<ShapeField> Values => _values;

    /// <summary>The field of an object.</summary>
    public string NameOf(string definition) => _objects[definition].Name;

    /// <summary>The expression of a type's shape, but for its being null.</summary>
    public string NameOf(ContractType type) => type switch
    {
        ReferenceType reference => NameOf(reference.Name),
        AnyType => "AnyShape.Instance",
        _ => _names.TryGetValue(NotNull(type), out var name) ? name : Add(NotNull(type)),
    };

    /// <summary>The expression of a type's shape.</summary>
    public string Use(ContractType type) => type.IsNullable && type is not AnyType ? NameOf(type) + ".OrNull" : NameOf(type);

    private static ContractType NotNull(ContractType type) => type.IsNullable ? type with { IsNullable = false } : type;

    private string Add(ContractType type)
    {
        var text = New(type);
        // Types that differ in what a shape does not say have one shape.
        if (!_namesOfTexts.TryGetValue(text, out var name))
        {
            _namesOfTexts.Add(text, name = "V" + Names.Number(_values.Count));
            _values.Add(new(Class(type), name, type is StringType ? text : "new" + text.Substring(text.IndexOf('('))));
        }

        _names.Add(type, name);
        return name;
    }

    // What a long holds is compared as one.
    private static string Class(ContractType type) => IsWide(type) ? "NumberShape" : type.GetType().Name.Replace("Type", "Shape");

    private string New(ContractType type) => type is StringType text ? Text(StringArguments(text)) : Call(Class(type), type switch
    {
        IntegerType integer when IsWide(integer) => ["NumberKind.Integer", .. NumberArguments(integer.Range, integer.AllowedValues, integer.MultipleOf)],
        IntegerType integer => [.. Limits(integer.Range), .. Allowed("long", integer.AllowedValues.Select(Int64)), .. Divisor(integer.MultipleOf)],
        NumberType number => [Kind(number.Format), .. NumberArguments(number.Range, number.AllowedValues, number.MultipleOf)],
        ArrayType array => [Use(array.Items), .. Count(array.Count, "Items"), .. Unique(array)],
        MapType map => [Use(map.Values), .. Count(map.Count, "Properties"), .. MapNames(map)],
        UnionType union => [Literal.Of(union.Discriminator), .. union.Cases.Select(Case)],
        _ => [],
    });

    private string Case(string definition) => Call("UnionCase", [Literal.Of(_objects[definition].Tag!), NameOf(definition)]);

    /// <summary>An expression that makes a shape, or a part of one.</summary>
    internal static string Call(string shape, IEnumerable<string> arguments) => "new " + shape + "(" + string.Join(", ", arguments) + ")";

    /// <summary>An expression that makes the shape of a string, the quickest of its kind: <c>StringShape.Of</c>.</summary>
    internal static string Text(IEnumerable<string> arguments) => "Of(" + string.Join(", ", arguments) + ")";

    private static string Kind(NumberFormat format) => "NumberKind." + (format == NumberFormat.Float ? "Single" : format.ToString());

    private static bool IsWide(ContractType type) => type is IntegerType { Format: IntegerFormat.UInt64 or IntegerFormat.Int128 or IntegerFormat.UInt128 };

    private static IEnumerable<string> MapNames(MapType map) => map.Names is { } names ? ["names: " + Text(StringArguments(names))] : [];

    private static IEnumerable<string> Unique(ArrayType array) => array.IsUnique ? ["unique: true"] : [];

    private static IEnumerable<string> Divisor(ExactNumber? multipleOf) => multipleOf is { } divisor ? ["multipleOf: " + Literal.Of(divisor.ToString())] : [];

    private static IEnumerable<string> Limits(NumericRange range)
    {
        yield return range.Minimum is { } minimum ? Int64(minimum) : "long.MinValue";
        yield return range.Maximum is { } maximum ? Int64(maximum) : "long.MaxValue";
    }

    private static string Int64(ExactNumber value) => value + "L";

    private static IEnumerable<string> NumberArguments(NumericRange range, EquatableArray<ExactNumber> allowed, ExactNumber? multipleOf)
    {
        if (range.Minimum is { } minimum)
            yield return "minimum: " + Literal.Of(minimum.ToString());
        if (range.Maximum is { } maximum)
            yield return "maximum: " + Literal.Of(maximum.ToString());
        if (range.IsMinimumExclusive)
            yield return "minimumExclusive: true";
        if (range.IsMaximumExclusive)
            yield return "maximumExclusive: true";
        foreach (var argument in Allowed("string", allowed.Select(v => Literal.Of(v.ToString()))).Concat(Divisor(multipleOf)))
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

/// <summary>A field that holds a shape.</summary>
/// <param name="Class">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What makes it.</param>
internal readonly record struct ShapeField(string Class, string Name, string Value);

/// <summary>The shape of a definition.</summary>
/// <param name="Name">The field that holds it.</param>
/// <param name="Tag">The tag by which a union chooses it; null where it is no case.</param>
internal readonly record struct DefinedShape(string Name, string? Tag);
