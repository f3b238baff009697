using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Validation;

/// <summary>
/// Interprets a contract on a document, for what is checked at compile time: examples and defaults. It says of no legal document that
/// it is not legal; of a text whose format is known only in part (a URI) it may say nothing.
/// </summary>
public sealed class DocumentValidator
{
    private const int DepthLimit = 64;

    private readonly EventContract _contract;
    private readonly PatternCache _patterns = new();
    private readonly List<DocumentError> _errors = [];

    private DocumentValidator(EventContract contract) => _contract = contract;

    /// <summary>What is wrong with a payload; empty where it is legal.</summary>
    public static IReadOnlyList<DocumentError> Validate(EventContract contract, JsonValue document) =>
        Validate(contract, new ReferenceType(ContractReference.Root), document);

    /// <summary>What is wrong with a value of one type of the contract; empty where it is legal.</summary>
    public static IReadOnlyList<DocumentError> Validate(EventContract contract, ContractType type, JsonValue value)
    {
        var validator = new DocumentValidator(contract);
        validator.Check(type, value, "");
        if (DepthOf(value) > DepthLimit)
            validator.Fail("", "it is nested deeper than " + DepthLimit.ToString(CultureInfo.InvariantCulture) + " levels");
        return validator._errors;
    }

    private void Check(ContractType type, JsonValue value, string pointer)
    {
        switch (type, value)
        {
            case (AnyType, _):
            case ({ IsNullable: true }, JsonNull):
            case (BooleanType, JsonBoolean):
                break;
            case (IntegerType or NumberType, JsonNumber number):
                CheckNumber(type, number, pointer);
                break;
            case (StringType text, JsonString found):
                CheckText(text, found.Value, pointer);
                break;
            case (ArrayType array, JsonArray found):
                CheckArray(array, found, pointer);
                break;
            case (MapType map, JsonObject found):
                CheckMap(map, found, pointer);
                break;
            case (ReferenceType reference, JsonObject found):
                CheckObject(_contract.Find(reference.Name)!, found, pointer);
                break;
            case (UnionType union, JsonObject found):
                CheckUnion(union, found, pointer);
                break;
            default:
                Fail(pointer, (type is ReferenceType ? "an object" : "a value of the type " + Compatibility.Wording.Type(type)) + " is expected, not " + Shown(value));
                break;
        }
    }

    private void CheckNumber(ContractType type, JsonNumber found, string pointer)
    {
        // A number beyond what is computed with here is beyond every example, too.
        if (ExactNumber.TryParse(found.Text, out var number) && !NumberSet.Of(type)!.Contains(number))
            Fail(pointer, found.Text + " is not one of the numbers that are allowed: " + ConstraintText(type));
    }

    private void CheckText(StringType type, string found, string pointer)
    {
        if (new TextSet(type, _patterns).Contains(found) == false)
            Fail(pointer, Shown(new JsonString(found)) + " is not one of the texts that are allowed: " + ConstraintText(type));
    }

    private void CheckArray(ArrayType type, JsonArray found, string pointer)
    {
        CheckCount(type, type.Count, found.Items.Count, "elements", pointer);
        for (var i = 0; i < found.Items.Count; i++)
            Check(type.Items, found.Items[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture));
        if (type.IsUnique && found.Items.Select(JsonEquality.Canonical).Distinct(StringComparer.Ordinal).Count() < found.Items.Count)
            Fail(pointer, "two elements are equal");
    }

    private void CheckMap(MapType type, JsonObject found, string pointer)
    {
        CheckCount(type, type.Count, found.Members.Count, "members", pointer);
        foreach (var member in found.Members)
        {
            if (type.Names is { } names)
                CheckText(names, member.Name, Within(pointer, member.Name));
            Check(type.Values, member.Value, Within(pointer, member.Name));
        }
    }

    private void CheckObject(ObjectDefinition definition, JsonObject found, string pointer)
    {
        if (definition.Discriminator is { } tag && IsTagged(found, tag.JsonName, pointer) && !new JsonString(tag.Tag).Equals(found[tag.JsonName]))
            Fail(Within(pointer, tag.JsonName), "\"" + tag.Tag + "\" is expected");
        foreach (var property in definition.Properties)
        {
            if (found[property.JsonName] is { } member)
                Check(property.Type, member, Within(pointer, property.JsonName));
            else if (property.IsRequired)
                Fail(pointer, "the member \"" + property.JsonName + "\" is missing");
        }

        foreach (var member in definition.IsClosed ? found.Members : default)
        {
            if (!IsDeclared(definition, member.Name))
                Fail(Within(pointer, member.Name), "the record has no such member, and refuses what it doesn't declare");
        }
    }

    private void CheckUnion(UnionType type, JsonObject found, string pointer)
    {
        var cases = type.Cases.Select(name => _contract.Find(name)!).ToArray();
        if (cases.FirstOrDefault(definition => new JsonString(definition.Discriminator!.Tag).Equals(found[type.Discriminator])) is { } target)
            CheckObject(target, found, pointer);
        else if (IsTagged(found, type.Discriminator, pointer))
            Fail(Within(pointer, type.Discriminator), "one of " + string.Join(", ", cases.Select(definition => "\"" + definition.Discriminator!.Tag + "\"")) + " is expected");
    }

    private bool IsTagged(JsonObject found, string name, string pointer)
    {
        if (found[name] is not null)
            return true;
        Fail(pointer, "the member \"" + name + "\" is missing");
        return false;
    }

    private void CheckCount(ContractType type, CountRange range, int count, string what, string pointer)
    {
        if (count < range.Minimum || count > range.Maximum)
            Fail(pointer, "it has " + count.ToString(CultureInfo.InvariantCulture) + " " + what + ", which is not allowed: " + ConstraintText(type));
    }

    private void Fail(string pointer, string message) => _errors.Add(new DocumentError(pointer, message));

    private static int DepthOf(JsonValue value) => value switch
    {
        JsonArray array => 1 + array.Items.Select(DepthOf).DefaultIfEmpty().Max(),
        JsonObject found => 1 + found.Members.Select(member => DepthOf(member.Value)).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static bool IsDeclared(ObjectDefinition definition, string name) =>
        string.Equals(definition.Discriminator?.JsonName, name, StringComparison.Ordinal)
        || definition.Has(name);

    /// <summary>The keywords that limit a value, as the schema has them.</summary>
    private static string ConstraintText(ContractType type) => ContractWriter.WriteType(type switch
    {
        ArrayType array => array with { Items = new AnyType() },
        MapType map => map with { Values = new AnyType() },
        _ => type,
    }).ToString();

    private static string Shown(JsonValue value) => Compatibility.Wording.Document(value);

    private static string Within(string pointer, string name) => pointer + "/" + name.Replace("~", "~0").Replace("/", "~1");
}

/// <summary>What is wrong with a document.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901); of a missing member, the object that lacks it.</param>
/// <param name="Message">What, as a clause.</param>
public sealed record DocumentError(string Pointer, string Message);
