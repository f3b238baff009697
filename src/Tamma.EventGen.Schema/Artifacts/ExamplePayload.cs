using System.Collections.Generic;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>An example of a payload: the declared one, or one made of the examples and defaults of its members.</summary>
internal static class ExamplePayload
{
    /// <summary>The example; null if a required member has none.</summary>
    public static JsonValue? Of(EventContract contract)
    {
        if (contract.Examples.Count > 0)
            return contract.Examples[0];
        var definitions = new Dictionary<string, ObjectDefinition>(System.StringComparer.Ordinal);
        foreach (var definition in contract.Definitions)
            definitions[definition.Name] = definition;
        return Of(contract.Payload, definitions);
    }

    /// <summary>Definitions are taken out on the way down, so that one that holds itself comes to an end.</summary>
    private static JsonObject? Of(ObjectDefinition definition, Dictionary<string, ObjectDefinition> definitions)
    {
        var members = new ObjectBuilder();
        foreach (var property in definition.Properties)
        {
            if (Of(property, definitions) is { } value)
                members.Add(property.JsonName, value);
            else if (property.IsRequired)
                return null;
        }

        return members.Build();
    }

    private static JsonValue? Of(PropertyDefinition property, Dictionary<string, ObjectDefinition> definitions)
    {
        if (property.Examples.Count > 0)
            return property.Examples[0];
        if (property.Default is not null || property.Type is not ReferenceType reference || !definitions.TryGetValue(reference.Name, out var target))
            return property.Default;
        definitions.Remove(reference.Name);
        var value = Of(target, definitions);
        definitions[reference.Name] = target;
        return value;
    }
}
