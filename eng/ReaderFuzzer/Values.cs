using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.ReaderFuzzer;

/// <summary>The texts and numbers of a well-formed document, read and written again beside the framework's.</summary>
internal static class Values
{
    private static readonly NumberShape AnyDouble = new(NumberKind.Double);

    /// <summary>The first value that is not the framework's; null where all are.</summary>
    public static string? Disagreement(byte[] input)
    {
        var reader = new Utf8JsonReader(input, new JsonReaderOptions { MaxDepth = ShapeWalker.PayloadDepth });
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            var disagreement = isText ? OfText(reader) : reader.TokenType == JsonTokenType.Number ? OfNumber(reader) : null;
            if (disagreement is not null)
                return disagreement;
        }

        return null;
    }

    private static string? OfText(in Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        if (!string.Equals(TextMaker.OfJson(reader.ValueSpan), text, StringComparison.Ordinal))
            return $"the text at {reader.TokenStartIndex} is another";
        return IsWritten(text, JsonEscaping.Relaxed, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) && IsWritten(text, JsonEscaping.HtmlSafe, JavaScriptEncoder.Default)
            ? null
            : $"the text at {reader.TokenStartIndex} is written in another way";
    }

    private static bool IsWritten(string text, JsonEscaping escaping, JavaScriptEncoder encoder)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(output, ShapeWalker.PayloadDepth, escaping);
        json.WriteString(default, text);
        json.Flush();
        return output.WrittenSpan is [(byte)'"', .. var escaped, (byte)'"'] && escaped.SequenceEqual(JsonEncodedText.Encode(text, encoder).EncodedUtf8Bytes);
    }

    private static string? OfNumber(in Utf8JsonReader reader)
    {
        var number = reader.GetDouble();
        if (!double.IsFinite(number))
            return null;
        if (ScalarReader.ReadDouble(reader.ValueSpan, 0, AnyDouble, out var read) < 0 || BitConverter.DoubleToInt64Bits(read) != BitConverter.DoubleToInt64Bits(number))
            return $"the number at {reader.TokenStartIndex} is another";
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        return Utf8Formatter.TryFormat(number, expected, out var length) && actual[..NumberText.Write(number, actual)].SequenceEqual(expected[..length])
            ? null
            : $"the number at {reader.TokenStartIndex} is written in another way";
    }
}
