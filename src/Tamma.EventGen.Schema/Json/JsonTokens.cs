using System.Text;

namespace Tamma.EventGen.Schema.Json;

/// <summary>Reads strings and numbers (RFC 8259, sections 6 and 7).</summary>
internal static class JsonTokens
{
    /// <summary>A string from its opening quote on, without escapes.</summary>
    public static string ReadString(JsonCursor cursor)
    {
        var text = new StringBuilder();
        var start = cursor.Position;
        for (cursor.Advance(); cursor.Current != '"'; cursor.Advance())
        {
            if (cursor.IsAtEnd)
                throw cursor.Fail("The string has no closing quote.");
            if (cursor.Current < ' ')
                throw cursor.Fail("A control character in a string must be escaped.");
            text.Append(cursor.Current == '\\' ? ReadEscape(cursor) : cursor.Current);
        }

        if (HasLoneSurrogate(text))
            throw new MalformedException(new JsonReadError("The string has half of a surrogate pair.", start));
        cursor.Advance();
        return text.ToString();
    }

    /// <summary>A number as it is written.</summary>
    public static string ReadNumber(JsonCursor cursor)
    {
        var start = cursor.Offset;
        if (cursor.Current == '-')
            cursor.Advance();
        if (cursor.Current == '0')
            cursor.Advance();
        else
            ReadDigits(cursor);
        if (cursor.Current == '.')
        {
            cursor.Advance();
            ReadDigits(cursor);
        }

        if (cursor.Current is 'e' or 'E')
        {
            cursor.Advance();
            if (cursor.Current is '+' or '-')
                cursor.Advance();
            ReadDigits(cursor);
        }

        return cursor.TextFrom(start);
    }

    private static void ReadDigits(JsonCursor cursor)
    {
        if (cursor.Current is < '0' or > '9')
            throw cursor.Fail("A JSON value was expected.");
        while (cursor.Current is >= '0' and <= '9')
            cursor.Advance();
    }

    // Ends on the escape's last character.
    private static char ReadEscape(JsonCursor cursor)
    {
        cursor.Advance();
        return cursor.Current switch
        {
            '"' or '\\' or '/' => cursor.Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadUnit(cursor),
            _ => throw cursor.Fail("The escape in the string is not one of JSON's."),
        };
    }

    // The framework's parser takes trailing null characters, which JSON does not.
    private static char ReadUnit(JsonCursor cursor)
    {
        var unit = 0;
        for (var i = 0; i < 4; i++)
        {
            cursor.Advance();
            unit = (unit << 4) | cursor.Current switch
            {
                >= '0' and <= '9' => cursor.Current - '0',
                >= 'a' and <= 'f' => cursor.Current - 'a' + 10,
                >= 'A' and <= 'F' => cursor.Current - 'A' + 10,
                _ => throw cursor.Fail("The escape in the string needs four hexadecimal digits."),
            };
        }

        return (char)unit;
    }

    private static bool HasLoneSurrogate(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
