using System.Collections.Generic;
using System.Globalization;
using System.Text;

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

    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads one value and nothing else.</summary>
    /// <returns>The value, or null with the error.</returns>
    public static JsonValue? Read(string text, out JsonReadError? error)
    {
        var reader = new JsonReader(text);
        try
        {
            reader.SkipSpace();
            var value = reader.ReadValue();
            reader.SkipSpace();
            if (reader._at < text.Length)
                throw reader.Fail("There is text after the end of the JSON value.");
            error = null;
            return value;
        }
        catch (MalformedException malformed)
        {
            error = malformed.Error;
            return null;
        }
    }

    private JsonPosition Position => new(_line, _at - _lineStart + 1);

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private JsonValue ReadValue()
    {
        var position = Position;
        JsonValue value = Current switch
        {
            '{' => Nested(ReadObject),
            '[' => Nested(ReadArray),
            '"' => new JsonString(ReadString()),
            't' => Literal("true", new JsonBoolean(true)),
            'f' => Literal("false", new JsonBoolean(false)),
            'n' => Literal("null", new JsonNull()),
            _ => ReadNumber(),
        };
        value.Position = position;
        return value;
    }

    private JsonValue Nested(System.Func<JsonValue> read)
    {
        if (++_depth > DepthLimit)
            throw Fail("The JSON value is nested deeper than " + DepthLimit.ToString(CultureInfo.InvariantCulture) + " levels.");
        _at++;
        SkipSpace();
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
            var position = Position;
            if (Current != '"')
                throw Fail("A member name in double quotes was expected.");
            var name = ReadString();
            if (!names.Add(name))
                throw new MalformedException(new JsonReadError("The member \"" + name + "\" stands twice in one object.", position));
            SkipSpace();
            Expect(':');
            SkipSpace();
            members.Add(new JsonMember(name, ReadValue(), position));
            SkipSpace();
        }

        return new JsonObject(members);
    }

    private JsonArray ReadArray()
    {
        var items = new List<JsonValue>();
        while (!End(']', items.Count > 0))
        {
            items.Add(ReadValue());
            SkipSpace();
        }

        return new JsonArray(items);
    }

    private bool End(char close, bool afterElement)
    {
        if (Current == close)
        {
            _at++;
            return true;
        }

        if (afterElement)
        {
            Expect(',');
            SkipSpace();
        }

        return false;
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        var start = Position;
        _at++;
        while (true)
        {
            if (_at >= _text.Length)
                throw Fail("The string has no closing quote.");
            var c = _text[_at];
            if (c < ' ')
                throw Fail("A control character in a string must be escaped.");
            if (c == '"')
                break;
            if (c == '\\')
                text.Append(ReadEscape());
            else
                text.Append(c);
            _at++;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                throw new MalformedException(new JsonReadError("The string has half of a surrogate pair.", start));
            i++;
        }

        _at++;
        return text.ToString();
    }

    private char ReadEscape()
    {
        _at++;
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length && HexOf(_at + 1) is var unit and >= 0:
                _at += 4;
                return (char)unit;
            default:
                throw Fail("The escape in the string is not one of JSON's.");
        }
    }

    // The framework's parser takes trailing null characters, which JSON does not.
    private int HexOf(int start)
    {
        var unit = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = _text[i] switch
            {
                >= '0' and <= '9' => _text[i] - '0',
                >= 'a' and <= 'f' => _text[i] - 'a' + 10,
                >= 'A' and <= 'F' => _text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return -1;
            unit = (unit << 4) | digit;
        }

        return unit;
    }

    private JsonNumber ReadNumber()
    {
        var start = _at;
        if (Current == '-')
            _at++;
        if (Current == '0')
            _at++;
        else
            Digits();
        if (Current == '.')
        {
            _at++;
            Digits();
        }

        if (Current is 'e' or 'E')
        {
            _at++;
            if (Current is '+' or '-')
                _at++;
            Digits();
        }

        return new JsonNumber(_text.Substring(start, _at - start));
    }

    private void Digits()
    {
        if (Current is < '0' or > '9')
            throw Fail("A JSON value was expected.");
        while (Current is >= '0' and <= '9')
            _at++;
    }

    private JsonValue Literal(string word, JsonValue value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            throw Fail("A JSON value was expected.");
        _at += word.Length;
        return value;
    }

    private void Expect(char c)
    {
        if (Current != c)
            throw Fail("'" + c + "' was expected.");
        _at++;
    }

    private void SkipSpace()
    {
        for (; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case ' ' or '\t':
                    break;
                case '\n':
                    NewLine();
                    break;
                case '\r':
                    // CR LF is one line break: the LF that follows counts it.
                    if (_at + 1 >= _text.Length || _text[_at + 1] != '\n')
                        NewLine();
                    break;
                default:
                    return;
            }
        }
    }

    private void NewLine()
    {
        _line++;
        _lineStart = _at + 1;
    }

    private MalformedException Fail(string message) => new(new JsonReadError(message, Position));

    private sealed class MalformedException(JsonReadError error) : System.Exception(error.Message)
    {
        public JsonReadError Error { get; } = error;
    }
}
