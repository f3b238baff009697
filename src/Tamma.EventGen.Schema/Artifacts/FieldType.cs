using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>The type of a field as the catalogue shows it: a name, and the constraints apart.</summary>
internal static class FieldType
{
    /// <summary>JSON Schema's name, the name of a definition, or <c>array&lt;..&gt;</c> and <c>map&lt;..&gt;</c>; elements say whether they may be null.</summary>
    public static string Name(ContractType type, EventContract contract) => type switch
    {
        ReferenceType reference when string.Equals(reference.Name, ContractReference.Root, StringComparison.Ordinal) => contract.Payload.Name,
        ReferenceType reference => reference.Name,
        ArrayType array => "array<" + ElementName(array.Items, contract) + ">",
        UnionType union => string.Join(" or ", union.Cases),
        MapType map => "map<" + ElementName(map.Values, contract) + ">",
        _ => ContractWriter.WriteType(type with { IsNullable = false })["type"] is JsonString name ? name.Value : "any",
    };

    /// <summary>Whether null is legal; any JSON is null, too.</summary>
    public static bool IsNullable(ContractType type) => type.IsNullable || type is AnyType;

    /// <summary>The keywords that narrow the type; those of an element under <c>items</c> or <c>values</c>.</summary>
    public static JsonObject Constraints(ContractType type)
    {
        var constraints = new ObjectBuilder();
        foreach (var member in ContractWriter.WriteType(type with { IsNullable = false }).Members)
        {
            if (member is { Name: "propertyNames", Value: JsonObject names })
                constraints.Add(member.Name, new JsonObject(names.Members.Where(keyword => !string.Equals(keyword.Name, "type", StringComparison.Ordinal))));
            else if (member.Name is not ("type" or "$ref" or "oneOf" or "items" or "additionalProperties"))
                constraints.Add(member.Name, member.Value);
        }

        if (type is ArrayType array && Constraints(array.Items) is { Members.Count: > 0 } items)
            constraints.Add("items", items);
        if (type is MapType map && Constraints(map.Values) is { Members.Count: > 0 } values)
            constraints.Add("values", values);
        return constraints.Build();
    }

    /// <summary>
    /// The same for people, without JSON's braces: an element's keyword is <c>items maxLength</c>. The lengths of base64 are followed by
    /// <c>minBytes</c> and <c>maxBytes</c>, which are no keywords.
    /// </summary>
    public static IEnumerable<JsonMember> ShownConstraints(ContractType type) => Flat("", Constraints(type));

    /// <summary>The value of a constraint for people: a text without its quotes.</summary>
    public static string ConstraintValue(JsonValue value) => value is JsonString text ? text.Value : value.ToString();

    private static IEnumerable<JsonMember> Flat(string prefix, JsonObject constraints)
    {
        foreach (var member in constraints.Members)
        {
            var flat = member switch
            {
                { Value: JsonObject inner } => Flat(prefix + member.Name + " ", inner),
                { Name: "allOf", Value: JsonArray parts } => parts.Items.OfType<JsonObject>().SelectMany(part => Flat(prefix, part)),
                _ => [new JsonMember(prefix + member.Name, member.Value)],
            };
            foreach (var shown in flat)
                yield return shown;
        }

        if (constraints["contentEncoding"] is null)
            yield break;
        var bytes = new CountRange(Number(constraints["minLength"]) ?? 0, Number(constraints["maxLength"])).BytesOfBase64();
        if (bytes.Minimum > 0)
            yield return new JsonMember(prefix + "minBytes", new JsonNumber((ExactNumber)bytes.Minimum));
        if (bytes.Maximum is { } maximum)
            yield return new JsonMember(prefix + "maxBytes", new JsonNumber((ExactNumber)maximum));
    }

    private static int? Number(JsonValue? value) => value is JsonNumber number ? int.Parse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string ElementName(ContractType type, EventContract contract) =>
        Name(type, contract) + (type.IsNullable ? " or null" : "");
}
