using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Json;

/// <summary>Collects the members of an object in the order in which they are to be written.</summary>
public sealed class ObjectBuilder
{
    private readonly List<JsonMember> _members = [];

    /// <summary>Adds a member.</summary>
    public ObjectBuilder Add(string name, JsonValue value)
    {
        _members.Add(new JsonMember(name, value));
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ObjectBuilder Add(string name, string value) => Add(name, new JsonString(value));

    /// <summary>Adds a text that may be missing.</summary>
    public ObjectBuilder AddIfAny(string name, string? value) => value is null ? this : Add(name, value);

    /// <summary>Adds an array, unless it is empty.</summary>
    public ObjectBuilder AddIfAny(string name, IEnumerable<JsonValue> items)
    {
        var array = new JsonArray(items);
        return array.Items.Count == 0 ? this : Add(name, array);
    }

    /// <summary>The object.</summary>
    public JsonObject Build() => new(_members);
}
