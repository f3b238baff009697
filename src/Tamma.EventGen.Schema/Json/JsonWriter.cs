using System.Globalization;
using System.Text;

namespace Tamma.EventGen.Schema.Json;

/// <summary>Writes JSON in one canonical way: members in their order, nothing escaped but what RFC 8259 section 7 demands, and controls, with which a text would show itself as another.</summary>
public static class JsonWriter
{
    /// <summary>On one line, without spaces.</summary>
    public static string WriteCompact(JsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value, indent: -1);
        return text.ToString();
    }

    /// <summary>Indented by two spaces, LF line ends, and one at the end.</summary>
    public static string WriteIndented(JsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value, indent: 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonValue value, int indent)
    {
        switch (value)
        {
            case JsonNull:
                text.Append("null");
                break;
            case JsonBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            case JsonString s:
                WriteString(text, s.Value);
                break;
            case JsonArray array:
                WriteArray(text, array, indent);
                break;
            case JsonObject o:
                WriteObject(text, o, indent);
                break;
        }
    }

    private static void WriteArray(StringBuilder text, JsonArray array, int indent)
    {
        text.Append('[');
        for (var i = 0; i < array.Items.Count; i++)
        {
            Separate(text, i, indent);
            Write(text, array.Items[i], Deeper(indent));
        }

        Close(text, array.Items.Count, indent, ']');
    }

    private static void WriteObject(StringBuilder text, JsonObject value, int indent)
    {
        text.Append('{');
        for (var i = 0; i < value.Members.Count; i++)
        {
            Separate(text, i, indent);
            WriteString(text, value.Members[i].Name);
            text.Append(indent < 0 ? ":" : ": ");
            Write(text, value.Members[i].Value, Deeper(indent));
        }

        Close(text, value.Members.Count, indent, '}');
    }

    private static int Deeper(int indent) => indent < 0 ? indent : indent + 1;

    private static void Separate(StringBuilder text, int index, int indent)
    {
        if (index > 0)
            text.Append(',');
        if (indent >= 0)
            text.Append('\n').Append(' ', 2 * (indent + 1));
    }

    private static void Close(StringBuilder text, int count, int indent, char bracket)
    {
        if (indent >= 0 && count > 0)
            text.Append('\n').Append(' ', 2 * indent);
        text.Append(bracket);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                // The line separators are legal JSON, but end a line in C# and JavaScript source.
                case '\u2028' or '\u2029':
                case var _ when HiddenCharacter.Is(c):
                    text.Append(Escape(c));
                    break;
                case var _ when char.IsSurrogate(c):
                    if (!char.IsSurrogatePair(value, i))
                        text.Append(Escape('\ufffd'));
                    else if (HiddenCharacter.Is(c, value[++i]))
                        text.Append(Escape(c)).Append(Escape(value[i]));
                    else
                        text.Append(c).Append(value[i]);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }

    /// <summary>A unit of UTF-16 as <c>\u00e9</c>.</summary>
    internal static string Escape(char unit) => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture);
}
