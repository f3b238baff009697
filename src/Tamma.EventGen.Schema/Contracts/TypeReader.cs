using System;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema;

/// <summary>Reads a value's type and constraints from JSON Schema keywords: the mirror of <see cref="TypeWriter"/>.</summary>
internal static class TypeReader
{
    public static ContractType Read(SchemaObject schema)
    {
        if (schema.Has("$ref") || schema.Has("anyOf"))
            return ReadReference(schema);
        if (schema.Has("oneOf"))
            return ReadUnion(schema);
        if (!schema.Has("type"))
            return new AnyType();
        var (name, isNullable) = ReadName(schema);
        ContractType type = name switch
        {
            "boolean" => new BooleanType(),
            "integer" => new IntegerType
            {
                Format = schema.Named("format", Keywords.IntegerFormats, schema.Text("format")),
                Range = ReadRange(schema),
                MultipleOf = ReadMultipleOf(schema),
                AllowedValues = ReadAllowedNumbers(schema, isNullable),
                EnumNames = schema.Texts(Keywords.EnumNames).ToEquatableArray(),
            },
            "number" => new NumberType
            {
                Format = schema.Named("format", Keywords.NumberFormats, schema.Text("format")),
                Range = ReadRange(schema),
                MultipleOf = ReadMultipleOf(schema),
                AllowedValues = ReadAllowedNumbers(schema, isNullable),
            },
            "string" => ReadString(schema, isNullable),
            "array" => new ArrayType(ReadNested(schema, "items")) { Count = ReadCount(schema, "minItems", "maxItems"), IsUnique = schema.IsTrue("uniqueItems") },
            "object" => new MapType(ReadNested(schema, "additionalProperties")) { Count = ReadCount(schema, "minProperties", "maxProperties"), Names = ReadNames(schema) },
            _ => throw schema.Fail("type", "has the value \"" + name + "\", which the contract language does not have"),
        };
        return type with { IsNullable = isNullable };
    }

    private static ContractType ReadNested(SchemaObject schema, string keyword)
    {
        var nested = new SchemaObject(schema.ValueOrNull(keyword) ?? throw schema.Fail(keyword, "is missing"));
        var type = Read(nested);
        nested.AllRead();
        return type;
    }

    private static StringType? ReadNames(SchemaObject schema)
    {
        if (!schema.Has("propertyNames"))
            return null;
        return ReadNested(schema, "propertyNames") is StringType { IsNullable: false } names ? names : throw schema.Fail("propertyNames", "must be of the type \"string\"");
    }

    private static (string Name, bool IsNullable) ReadName(SchemaObject schema) => schema.ValueOrNull("type") switch
    {
        JsonString name => (name.Value, false),
        JsonArray { Items.Count: 2 } names when names.Items[0] is JsonString name && names.Items[1] is JsonString { Value: "null" } => (name.Value, true),
        _ => throw schema.Fail("type", "must be a type's name, or a type's name and \"null\""),
    };

    private static ReferenceType ReadReference(SchemaObject schema)
    {
        if (!schema.Has("anyOf"))
            return new ReferenceType(ReadTarget(schema));
        var cases = schema.Items("anyOf").ToArray();
        return cases.Length == 2 && IsNull(cases[1])
            ? new ReferenceType(ReadTarget(cases[0])) { IsNullable = true }
            : throw schema.Fail("anyOf", "must be a \"$ref\" and the type \"null\"");
    }

    private static UnionType ReadUnion(SchemaObject schema)
    {
        var branches = schema.Items("oneOf").ToList();
        var isNullable = branches.Count > 0 && IsNull(branches[branches.Count - 1]);
        if (isNullable)
            branches.RemoveAt(branches.Count - 1);
        if (branches.Count == 0)
            throw schema.Fail("oneOf", "has no case");
        var discriminator = new SchemaObject(schema.ValueOrNull("discriminator") ?? throw schema.Fail("discriminator", "is missing"));
        var union = new UnionType(discriminator.Text("propertyName"), branches.Select(ReadTarget).ToEquatableArray()) { IsNullable = isNullable };
        discriminator.AllRead();
        return union;
    }

    private static bool IsNull(JsonValue branch) => branch is JsonObject { Members.Count: 1 } o && o["type"] is JsonString { Value: "null" };

    private static string ReadTarget(JsonValue branch)
    {
        var target = new SchemaObject(branch);
        var name = ReadTarget(target);
        target.AllRead();
        return name;
    }

    private static string ReadTarget(SchemaObject schema)
    {
        var target = schema.Text("$ref");
        if (string.Equals(target, ContractReference.Root, StringComparison.Ordinal))
            return target;
        return target.StartsWith(Keywords.DefinitionPrefix, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(target.Substring(Keywords.DefinitionPrefix.Length))
            : throw schema.Fail("$ref", "must be \"#\" or start with \"" + Keywords.DefinitionPrefix + "\"");
    }

    private static StringType ReadString(SchemaObject schema, bool isNullable)
    {
        var format = schema.TextOrNull("format");
        var pattern = schema.TextOrNull("pattern");
        var patterns = pattern is null ? schema.Items("allOf").Select(item => ReadPattern(schema, item)).ToArray() : [pattern];
        OneOf(schema, "pattern", "allOf");
        var stated = format is null ? ReadStated(schema, patterns) : StringFormat.None;
        return new StringType
        {
            Format = format is null ? stated : schema.Named("format", Keywords.StringFormats, format),
            Length = ReadCount(schema, "minLength", "maxLength"),
            Patterns = patterns.Skip(stated == StringFormat.None ? 0 : 1).ToEquatableArray(),
            AllowedValues = ReadAllowed(schema, isNullable)
                .Select(value => value is JsonString text ? text.Value : throw schema.Fail("enum", "must hold strings"))
                .ToEquatableArray(),
        };
    }

    /// <summary>The format that the first pattern states; base64 is one beside its keyword alone.</summary>
    private static StringFormat ReadStated(SchemaObject schema, string[] patterns)
    {
        var stated = patterns.Length == 0 ? StringFormat.None : StatedFormats.Of(patterns[0]);
        if (schema.TextOrNull("contentEncoding") is not { } encoding)
            return stated == StringFormat.Base64 ? StringFormat.None : stated;
        return stated == StringFormat.Base64 && string.Equals(encoding, StatedFormats.Base64, StringComparison.Ordinal)
            ? stated
            : throw schema.Fail("contentEncoding", "must be \"base64\", and stand beside its pattern");
    }

    private static string ReadPattern(SchemaObject schema, JsonValue item) =>
        item is JsonObject { Members.Count: 1 } o && o["pattern"] is JsonString pattern
            ? pattern.Value
            : throw schema.Fail("allOf", "must hold objects with one \"pattern\"");

    private static EquatableArray<ExactNumber> ReadAllowedNumbers(SchemaObject schema, bool isNullable) =>
        ReadAllowed(schema, isNullable)
            .Select(value => value is JsonNumber number && ExactNumber.TryParse(number.Text, out var exact)
                ? exact
                : throw schema.Fail("enum", "must hold numbers"))
            .ToEquatableArray();

    private static JsonValue[] ReadAllowed(SchemaObject schema, bool isNullable)
    {
        var values = schema.Items("enum").ToArray();
        if (values.Length == 0 && schema.Has("enum"))
            throw schema.Fail("enum", "allows no value");
        if (!isNullable || values.Length == 0)
            return values;
        return values.Last() is JsonNull
            ? values.Take(values.Length - 1).ToArray()
            : throw schema.Fail("enum", "of a nullable type must end with null");
    }

    private static ExactNumber? ReadMultipleOf(SchemaObject schema)
    {
        var divisor = schema.NumberOrNull("multipleOf");
        return divisor is { Sign: <= 0 } ? throw schema.Fail("multipleOf", "must be above zero") : divisor;
    }

    private static NumericRange ReadRange(SchemaObject schema)
    {
        OneOf(schema, "minimum", "exclusiveMinimum");
        OneOf(schema, "maximum", "exclusiveMaximum");
        var exclusiveMinimum = schema.NumberOrNull("exclusiveMinimum");
        var exclusiveMaximum = schema.NumberOrNull("exclusiveMaximum");
        return new NumericRange(
            schema.NumberOrNull("minimum") ?? exclusiveMinimum,
            schema.NumberOrNull("maximum") ?? exclusiveMaximum,
            exclusiveMinimum is not null,
            exclusiveMaximum is not null);
    }

    private static CountRange ReadCount(SchemaObject schema, string minimum, string maximum) =>
        new(schema.CountOrNull(minimum) ?? 0, schema.CountOrNull(maximum));

    private static void OneOf(SchemaObject schema, string keyword, string other)
    {
        if (schema.Has(keyword) && schema.Has(other))
            throw schema.Fail(other, "can't stand beside \"" + keyword + "\"");
    }
}
