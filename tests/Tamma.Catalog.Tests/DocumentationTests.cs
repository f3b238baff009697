using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests;

/// <summary>Nothing in the catalogue is without a sentence that says what it is.</summary>
public sealed class DocumentationTests
{
    private static readonly Assembly Catalog = typeof(EventCatalog).Assembly;

    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(Catalog.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>What the catalogue's authors wrote: not what the generator adds.</summary>
    private static readonly Type[] Types = Catalog.GetExportedTypes().Where(type => type.Namespace!.StartsWith("Tamma.Catalog.", StringComparison.Ordinal)).ToArray();

    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void An_event_and_each_of_its_fields_are_described_in_the_contract(string eventType)
    {
        var contract = EventCatalog.Registry.Single(contract => string.Equals(contract.EventType, eventType, StringComparison.Ordinal));
        var schema = JsonNode.Parse(contract.JsonSchema)!.AsObject();
        JsonObject[] records = [schema, .. schema["$defs"]?.AsObject().Select(definition => definition.Value!.AsObject()) ?? []];

        Assert.All(records, record =>
        {
            AssertIsSentence(record["description"]);
            Assert.All(record["properties"]!.AsObject(), field => AssertIsSentence(field.Value!["description"]));
        });
        Assert.Single(schema["examples"]!.AsArray());
    }

    [Fact]
    public void Each_type_property_and_enum_value_has_a_summary()
    {
        var names = Types.Select(type => "T:" + type.FullName)
            .Concat(Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => Name("P:", property))))
            .Concat(Types.Where(type => type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(value => Name("F:", value))))
            .ToArray();

        Assert.Contains("F:Tamma.Catalog.Ai.FinishReason.Stop", names);
        Assert.All(names, name => Assert.EndsWith(".", Members[name].Element("summary")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_event_shows_an_example()
    {
        var records = Types.Where(type => type.IsDefined(typeof(TammaEventAttribute))).ToArray();

        Assert.Equal(EventFacts.All.Count, records.Length);
        Assert.All(records, record => Assert.IsType<JsonObject>(JsonNode.Parse(Members["T:" + record.FullName].Element("example")!.Value)));
    }

    private static string Name(string kind, MemberInfo member) => kind + member.DeclaringType!.FullName + "." + member.Name;

    private static void AssertIsSentence(JsonNode? description) => Assert.EndsWith(".", description!.GetValue<string>(), StringComparison.Ordinal);
}
