using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>The fields of an object: each a term with its type, and what is said of it.</summary>
internal static class FieldList
{
    public static IEnumerable<HtmlElement> Of(ObjectDefinition definition, EventContract contract)
    {
        foreach (var note in AnnotationText.Of(definition))
            yield return Sentence.Of(note, "p", ("class", "removed"))!;
        var fields = ShownFields.Of(definition).ToArray();
        if (fields.Length > 0)
            yield return new HtmlElement("dl", ("class", "fields")) { fields.Select(property => Field(property, contract)) };
    }

    private static HtmlElement Field(PropertyDefinition property, EventContract contract)
    {
        var term = new HtmlElement("dt")
        {
            new HtmlElement("code", ("class", "name"), ("data-words", "")) { property.JsonName },
            " ",
            new HtmlElement("span", ("class", "type")) { FieldType.Name(property.Type, contract) },
            " ",
            property.IsRequired ? new HtmlElement("span", ("class", "required")) { "required" } : new HtmlElement("span", ("class", "optional")) { "optional" },
        };
        if (FieldType.IsNullable(property.Type))
        {
            term.Add(" ");
            term.Add(new HtmlElement("span", ("class", "optional")) { "nullable" });
        }

        var facts = Facts(property).ToArray();
        return new HtmlElement("div")
        {
            term,
            new HtmlElement("dd")
            {
                property.Description is { } description ? new HtmlElement("p", ("data-words", "")) { description } : null,
                facts.Length == 0 ? null : new HtmlElement("ul", ("class", "facts")) { facts },
            },
        };
    }

    private static IEnumerable<HtmlElement> Facts(PropertyDefinition property)
    {
        if (property.Default is { } value)
            yield return Fact("default", [value.ToString()]);
        foreach (var constraint in FieldType.ShownConstraints(property.Type))
            yield return Fact(constraint.Name, constraint.Value is JsonArray array ? array.Items.Select(FieldType.ConstraintValue) : [FieldType.ConstraintValue(constraint.Value)]);
        foreach (var annotation in AnnotationText.Of(property))
            yield return Sentence.Of(annotation, "li", ("class", "annotation"), ("data-words", ""))!;
    }

    private static HtmlElement Fact(string name, IEnumerable<string> values)
    {
        var fact = new HtmlElement("li") { name };
        foreach (var value in values)
        {
            fact.Add(" ");
            fact.Add(new HtmlElement("code") { value });
        }

        return fact;
    }
}
