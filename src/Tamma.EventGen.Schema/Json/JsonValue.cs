using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Json;

/// <summary>A JSON value (RFC 8259), equal to another that is written the same way, and knowing where it stands in its text.</summary>
public abstract class JsonValue : IEquatable<JsonValue>
{
    /// <summary>Where the value starts in the text it was read from; line 0 for one that was made.</summary>
    public JsonPosition Position { get; internal set; }

    /// <inheritdoc/>
    public abstract bool Equals(JsonValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The compact text.</summary>
    public sealed override string ToString() => JsonWriter.WriteCompact(this);
}

/// <summary>The literal null.</summary>
public sealed class JsonNull : JsonValue
{
    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

/// <summary>The literals true and false.</summary>
public sealed class JsonBoolean(bool value) : JsonValue
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonBoolean boolean && boolean.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;
}

/// <summary>A number, as it was written.</summary>
public sealed class JsonNumber(string text) : JsonValue
{
    /// <summary>The number with its canonical text.</summary>
    public JsonNumber(ExactNumber value)
        : this(value.ToString())
    {
    }

    /// <summary>The text, as RFC 8259 section 6 has it.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonNumber number && string.Equals(number.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>A string: its text without escapes.</summary>
public sealed class JsonString(string value) : JsonValue
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonString text && string.Equals(text.Value, Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}

/// <summary>An array.</summary>
public sealed class JsonArray(IEnumerable<JsonValue> items) : JsonValue
{
    /// <summary>The elements in order.</summary>
    public EquatableArray<JsonValue> Items { get; } = new(items);

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonArray array && array.Items.Equals(Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.GetHashCode();
}

/// <summary>An object.</summary>
public sealed class JsonObject(IEnumerable<JsonMember> members) : JsonValue
{
    /// <summary>The members in the order of the text.</summary>
    public EquatableArray<JsonMember> Members { get; } = new(members);

    /// <summary>The value of a member, or null where there is none.</summary>
    public JsonValue? this[string name] => Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Value;

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonObject o && o.Members.Equals(Members);

    /// <inheritdoc/>
    public override int GetHashCode() => Members.GetHashCode();
}

/// <summary>A name and its value.</summary>
public sealed class JsonMember(string name, JsonValue value, JsonPosition position = default) : IEquatable<JsonMember>
{
    /// <summary>The name without escapes.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public JsonValue Value { get; } = value;

    /// <summary>Where the name starts.</summary>
    public JsonPosition Position { get; } = position;

    /// <inheritdoc/>
    public bool Equals(JsonMember? other) => other is not null && string.Equals(other.Name, Name, StringComparison.Ordinal) && other.Value.Equals(Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonMember);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Name) * 31) + Value.GetHashCode());
}

/// <summary>A place in a text, both parts counted from one; columns count UTF-16 units.</summary>
public readonly record struct JsonPosition(int Line, int Column);
