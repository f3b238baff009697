using System.Collections.Generic;
using System.Globalization;

namespace Tamma.EventGen.Schema.Json;

/// <summary>What is wrong with a JSON text, and where.</summary>
public sealed record JsonReadError(string Message, JsonPosition Position);

/// <summary>
/// Reads JSON text strictly as RFC 8259 has it, with line and column, refusing duplicate member names, lone surrogates and
/// nesting deeper than <see cref="DepthLimit"/>. It exists because a component inside the compiler can't bring a JSON library.
/// </summary>
public sealed class JsonReader
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int DepthLimit = 128;

    private readonly JsonCursor _cursor;
    private int _depth;

    private JsonReader(string text) => _cursor = new JsonCursor(text);

    /// <summary>Reads one value and nothing else.</summary>
    /// <returns>The value, or null with the error.</returns>
    public static JsonValue? Read(string text, out JsonReadError? error)
    {
        var reader = new JsonReader(text);
        try
        {
            reader._cursor.SkipSpace();
            var value = reader.ReadValue();
            reader._cursor.SkipSpace();
            if (!reader._cursor.IsAtEnd)
                throw reader._cursor.Fail("There is text after the end of the JSON value.");
            error = null;
            return value;
        }
        catch (MalformedException malformed)
        {
            error = malformed.Error;
            return null;
        }
    }

    private JsonValue ReadValue()
    {
        var position = _cursor.Position;
        JsonValue value = _cursor.Current switch
        {
            '{' => Nested(ReadObject),
            '[' => Nested(ReadArray),
            '"' => new JsonString(JsonTokens.ReadString(_cursor)),
            't' => Literal("true", new JsonBoolean(true)),
            'f' => Literal("false", new JsonBoolean(false)),
            'n' => Literal("null", new JsonNull()),
            _ => new JsonNumber(JsonTokens.ReadNumber(_cursor)),
        };
        value.Position = position;
        return value;
    }

    private JsonValue Nested(System.Func<JsonValue> read)
    {
        if (++_depth > DepthLimit)
            throw _cursor.Fail("The JSON value is nested deeper than " + DepthLimit.ToString(CultureInfo.InvariantCulture) + " levels.");
        _cursor.Advance();
        _cursor.SkipSpace();
        var value = read();
        _depth--;
        return value;
    }

    private JsonObject ReadObject()
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        while (!End('}', members.Count > 0))
        {
            var position = _cursor.Position;
            if (_cursor.Current != '"')
                throw _cursor.Fail("A member name in double quotes was expected.");
            var name = JsonTokens.ReadString(_cursor);
            if (!names.Add(name))
                throw new MalformedException(new JsonReadError("The member \"" + name + "\" stands twice in one object.", position));
            _cursor.SkipSpace();
            _cursor.Expect(':');
            _cursor.SkipSpace();
            members.Add(new JsonMember(name, ReadValue(), position));
            _cursor.SkipSpace();
        }

        return new JsonObject(members);
    }

    private JsonArray ReadArray()
    {
        var items = new List<JsonValue>();
        while (!End(']', items.Count > 0))
        {
            items.Add(ReadValue());
            _cursor.SkipSpace();
        }

        return new JsonArray(items);
    }

    private bool End(char close, bool afterElement)
    {
        if (_cursor.Current == close)
        {
            _cursor.Advance();
            return true;
        }

        if (afterElement)
        {
            _cursor.Expect(',');
            _cursor.SkipSpace();
        }

        return false;
    }

    private JsonValue Literal(string word, JsonValue value)
    {
        if (!_cursor.TryTake(word))
            throw _cursor.Fail("A JSON value was expected.");
        return value;
    }
}
