using System.Collections.Generic;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>An example of a payload: the declared one, or one made of the examples and defaults of its members.</summary>
internal sealed class ExamplePayload
{
    // Definitions that share others multiply: an example of more members than this helps nobody.
    private const int MemberLimit = 500;

    private readonly Dictionary<string, ObjectDefinition> _definitions = new(System.StringComparer.Ordinal);
    private int _members;

    /// <summary>The example; null if a required member has none, or it would be too large to read.</summary>
    public static JsonValue? Of(EventContract contract)
    {
        if (contract.Examples.Count > 0)
            return contract.Examples[0];
        var example = new ExamplePayload();
        foreach (var definition in contract.Definitions)
            example._definitions[definition.Name] = definition;
        var payload = example.Of(contract.Payload);
        return example._members > MemberLimit ? null : payload;
    }

    /// <summary>Definitions are taken out on the way down, so that one that holds itself comes to an end.</summary>
    private JsonObject? Of(ObjectDefinition definition)
    {
        var members = new ObjectBuilder();
        foreach (var property in definition.Properties)
        {
            if (++_members > MemberLimit)
                return null;
            if (Of(property) is { } value)
                members.Add(property.JsonName, value);
            else if (property.IsRequired)
                return null;
        }

        return members.Build();
    }

    private JsonValue? Of(PropertyDefinition property)
    {
        if (property.Examples.Count > 0)
            return property.Examples[0];
        if (property.Default is not null || property.Type is not ReferenceType reference || !_definitions.TryGetValue(reference.Name, out var target))
            return property.Default;
        _definitions.Remove(reference.Name);
        var value = Of(target);
        _definitions[reference.Name] = target;
        return value;
    }
}
