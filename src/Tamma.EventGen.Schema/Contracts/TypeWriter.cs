using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema;

/// <summary>Writes a value's type and constraints as JSON Schema keywords.</summary>
internal static class TypeWriter
{
    public static void Write(ObjectBuilder schema, ContractType type)
    {
        switch (type)
        {
            case BooleanType:
                WriteName(schema, "boolean", type);
                break;
            case IntegerType integer:
                WriteName(schema, "integer", type);
                schema.Add("format", Keywords.IntegerFormats[integer.Format]);
                WriteRange(schema, integer.Range, integer.MultipleOf);
                WriteAllowed(schema, integer.AllowedValues.Select(v => new JsonNumber(v)), type);
                schema.AddIfAny(Keywords.EnumNames, integer.EnumNames.Select(n => new JsonString(n)));
                break;
            case NumberType number:
                WriteName(schema, "number", type);
                schema.Add("format", Keywords.NumberFormats[number.Format]);
                WriteRange(schema, number.Range, number.MultipleOf);
                WriteAllowed(schema, number.AllowedValues.Select(v => new JsonNumber(v)), type);
                break;
            case StringType text:
                WriteString(schema, text);
                break;
            case ArrayType array:
                WriteName(schema, "array", type);
                schema.Add("items", ContractWriter.WriteType(array.Items));
                WriteCount(schema, array.Count, "minItems", "maxItems");
                if (array.IsUnique)
                    schema.Add("uniqueItems", new JsonBoolean(value: true));
                break;
            case MapType map:
                WriteName(schema, "object", type);
                schema.Add("additionalProperties", ContractWriter.WriteType(map.Values));
                if (map.Names is { } names)
                    schema.Add("propertyNames", ContractWriter.WriteType(names));
                WriteCount(schema, map.Count, "minProperties", "maxProperties");
                break;
            case ReferenceType reference:
                WriteReference(schema, reference);
                break;
            case UnionType union:
                WriteUnion(schema, union);
                break;
            case AnyType:
                break;
        }
    }

    private static void WriteName(ObjectBuilder schema, string name, ContractType type) =>
        schema.Add("type", type.IsNullable ? new JsonArray([new JsonString(name), new JsonString("null")]) : new JsonString(name));

    private static void WriteString(ObjectBuilder schema, StringType text)
    {
        WriteName(schema, "string", text);
        if (Keywords.StringFormats.TryGetValue(text.Format, out var format))
            schema.Add("format", format);
        if (text.Format == StringFormat.Base64)
            schema.Add("contentEncoding", StatedFormats.Base64);
        WriteCount(schema, text.Length, "minLength", "maxLength");
        WritePatterns(schema, StatedFormats.GrammarOf(text.Format) is { } stated ? [PatternText.ToSchema(stated), .. text.Patterns] : [.. text.Patterns]);
        WriteAllowed(schema, text.AllowedValues.Select(v => new JsonString(v)), text);
    }

    private static void WritePatterns(ObjectBuilder schema, string[] patterns)
    {
        if (patterns.Length == 1)
            schema.Add("pattern", patterns[0]);
        else
            schema.AddIfAny("allOf", patterns.Select(p => new ObjectBuilder().Add("pattern", p).Build()));
    }

    private static void WriteReference(ObjectBuilder schema, ReferenceType reference)
    {
        if (reference.IsNullable)
            schema.Add("anyOf", new JsonArray([Target(reference.Name), Null()]));
        else
            schema.Add("$ref", Target(reference.Name)["$ref"]!);
    }

    private static void WriteUnion(ObjectBuilder schema, UnionType union)
    {
        var branches = union.Cases.Select(Target);
        schema.Add("oneOf", new JsonArray(union.IsNullable ? branches.Concat([Null()]) : branches));
        schema.Add("discriminator", new ObjectBuilder().Add("propertyName", union.Discriminator).Build());
    }

    private static JsonObject Target(string definition) => new ObjectBuilder()
        .Add("$ref", string.Equals(definition, ContractReference.Root, System.StringComparison.Ordinal)
            ? ContractReference.Root
            : Keywords.DefinitionPrefix + System.Uri.EscapeDataString(definition))
        .Build();

    private static JsonObject Null() => new ObjectBuilder().Add("type", "null").Build();

    private static void WriteRange(ObjectBuilder schema, NumericRange range, ExactNumber? multipleOf)
    {
        if (range.Minimum is { } minimum)
            schema.Add(range.IsMinimumExclusive ? "exclusiveMinimum" : "minimum", new JsonNumber(minimum));
        if (range.Maximum is { } maximum)
            schema.Add(range.IsMaximumExclusive ? "exclusiveMaximum" : "maximum", new JsonNumber(maximum));
        if (multipleOf is { } divisor)
            schema.Add("multipleOf", new JsonNumber(divisor));
    }

    private static void WriteCount(ObjectBuilder schema, CountRange count, string minimum, string maximum)
    {
        if (count.Minimum > 0)
            schema.Add(minimum, new JsonNumber(count.Minimum));
        if (count.Maximum is { } most)
            schema.Add(maximum, new JsonNumber(most));
    }

    private static void WriteAllowed(ObjectBuilder schema, IEnumerable<JsonValue> values, ContractType type)
    {
        var allowed = values.ToList();
        if (allowed.Count > 0 && type.IsNullable)
            allowed.Add(new JsonNull());
        schema.AddIfAny("enum", allowed);
    }
}
