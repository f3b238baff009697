using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema;

/// <summary>A schema object that remembers which of its keywords were read, so that none is overlooked.</summary>
internal sealed class SchemaObject
{
    private readonly JsonObject _value;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SchemaObject(JsonValue value) =>
        _value = value as JsonObject ?? throw new UnreadableException(new JsonReadError("A schema object was expected.", value.Position));

    public bool Has(string keyword) => _value[keyword] is not null;

    public JsonValue? ValueOrNull(string keyword)
    {
        _read.Add(keyword);
        return _value[keyword];
    }

    public string? TextOrNull(string keyword) => ValueOrNull(keyword) switch
    {
        null => null,
        JsonString text => text.Value,
        _ => throw Fail(keyword, "must be a string"),
    };

    public string Text(string keyword) => TextOrNull(keyword) ?? throw Fail(keyword, "is missing");

    public IEnumerable<JsonValue> Items(string keyword) => ValueOrNull(keyword) switch
    {
        null => [],
        JsonArray array => array.Items,
        _ => throw Fail(keyword, "must be an array"),
    };

    public IEnumerable<string> Texts(string keyword) =>
        Items(keyword).Select(item => item is JsonString text ? text.Value : throw Fail(keyword, "must hold strings")).ToArray();

    public IEnumerable<JsonMember> Members(string keyword) => ValueOrNull(keyword) switch
    {
        null => [],
        JsonObject o => o.Members,
        _ => throw Fail(keyword, "must be an object"),
    };

    public bool IsTrue(string keyword) => ValueOrNull(keyword) switch
    {
        null => false,
        JsonBoolean { Value: true } => true,
        _ => throw Fail(keyword, "must be true where it stands"),
    };

    public ExactNumber? NumberOrNull(string keyword) => ValueOrNull(keyword) switch
    {
        null => null,
        JsonNumber number when ExactNumber.TryParse(number.Text, out var exact) => exact,
        _ => throw Fail(keyword, "must be a number"),
    };

    public int? CountOrNull(string keyword)
    {
        if (NumberOrNull(keyword) is not { } number)
            return null;
        return number.IsInteger && number >= 0 && number <= int.MaxValue
            ? int.Parse(number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw Fail(keyword, "must be an integer from 0 to 2147483647");
    }

    public T Named<T>(string keyword, IReadOnlyDictionary<T, string> names, string name)
    {
        foreach (var pair in names)
        {
            if (string.Equals(pair.Value, name, StringComparison.Ordinal))
                return pair.Key;
        }

        throw Fail(keyword, "has the value \"" + name + "\", which the contract language does not have");
    }

    public void AllRead()
    {
        foreach (var member in _value.Members)
        {
            if (!_read.Contains(member.Name))
                throw new UnreadableException(new JsonReadError("The keyword \"" + member.Name + "\" is not part of the contract language here.", member.Position));
        }
    }

    public UnreadableException Fail(string keyword, string what)
    {
        var member = _value.Members.FirstOrDefault(m => string.Equals(m.Name, keyword, StringComparison.Ordinal));
        return new UnreadableException(new JsonReadError("\"" + keyword + "\" " + what + ".", member?.Position ?? _value.Position));
    }
}

/// <summary>Carries an error out of the descent; never leaves the reader.</summary>
internal sealed class UnreadableException(JsonReadError error) : Exception(error.Message)
{
    public JsonReadError Error { get; } = error;
}
