using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.TypeScript;

/// <summary>The type of a value, as far as TypeScript can tell values apart: it has no limits, patterns or integers.</summary>
internal sealed class TypeScriptType(Func<string, string> nameOf)
{
    /// <summary>The type's text; a union stands in parentheses where it is an element.</summary>
    public string Of(ContractType type) => type.IsNullable && type is not AnyType ? Bare(type) + " | null" : Bare(type);

    private string Bare(ContractType type) => type switch
    {
        BooleanType => "boolean",
        IntegerType { AllowedValues: { Count: > 0 } values } => Either(values.Select(value => value.ToString())),
        NumberType { AllowedValues: { Count: > 0 } values } => Either(values.Select(value => value.ToString())),
        IntegerType or NumberType => "number",
        StringType { AllowedValues: { Count: > 0 } values } => Either(values.Select(TypeScriptName.Literal)),
        StringType => "string",
        ArrayType array => "readonly " + Element(array.Items) + "[]",
        MapType { Names.AllowedValues: { Count: > 0 } names } map => "{ readonly [name in " + Either(names.Select(TypeScriptName.Literal)) + "]?: " + Of(map.Values) + " }",
        MapType map => "{ readonly [name: string]: " + Of(map.Values) + " }",
        ReferenceType reference => nameOf(reference.Name),
        UnionType union => Either(union.Cases.Select(nameOf)),
        _ => "unknown",
    };

    private string Element(ContractType type)
    {
        var text = Of(type);
        return text.Contains(' ') ? "(" + text + ")" : text;
    }

    private static string Either(IEnumerable<string> types) => string.Join(" | ", types);
}
