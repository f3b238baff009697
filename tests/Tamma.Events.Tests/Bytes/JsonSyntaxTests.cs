using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>What is JSON: Utf8JsonReader is the judge.</summary>
public sealed class JsonSyntaxTests
{
    private static readonly string[] Corpus =
    [
        "", " ", "\n", "\t1\r\n", "null", "nul", "nulll", "null null", "true", "false", "tru", "fals", "falsey", "TRUE", "\uFEFF1", "\u00a01", "1\u2028",
        "0", "-0", "-", "--1", "+1", "01", "-01", "00", "0.0", "0.", ".0", "1.e1", "1e", "1e+", "1e-", "1E5", "1e5.5", "1e05", "-1.5E-05", "1.5.5", "1a", "1 2", "0x10", "1,", "Infinity", "NaN",
        "\"", "\"a", "\"a\"b", "\"\\", "\"\\\"", "\"\\\\\"", "\"\\\\\\\"", "\"\\a\"", "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"", "\"\\u\"", "\"\\u0\"", "\"\\u00\"", "\"\\u000\"", "\"\\u0000\"", "\"\\U0000\"",
        "\"\\u000g\"", "\"\\u00G0\"", "\"\\uABCD\\uabcd\"", "\"\u0000\"", "\"\u001f\"", "\"\u0020\"", "\"\u007f\"", "\"\u0080\"", "\"a\nb\"", "'a'", "\"\\'\"", "\"\\u12345\"",
        "[", "]", "[]", "[ ]", "[1]", "[1,]", "[,1]", "[,]", "[1 2]", "[1,2", "[1}", "[[]]", "[[]", "[]]", "[[],[]]", "[1],", "[ 1 , 2 ]", "[null,true,false,\"\",{},[]]", "[\"a\",\n4\n,1,", "[1,,2]", "[]a",
        "{", "}", "{}", "{ }", "{\"a\":1}", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a:1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\"::1}", "{\"a\":1,,\"b\":2}", "{\"a\":1]",
        "{ \"a\" : 1 , \"b\" : 2 }", "{\"a\":{\"b\":{}}}", "{\"a\":[{}]}", "{\"\":0}", "{\"a\":1}}", "{\"a\":1}{", "{\"a\":1,\"b\"", "{\"a\":1,\"b\":", "{'a':1}", "{null:1}", "{\"\\u0061\":1}", "{\"a\\\":1}",
        "/* c */1", "1// c", "[1/**/]", "#1",
    ];

    [Fact]
    public void A_corpus_at_every_place_of_a_vector()
    {
        foreach (var text in Corpus)
        {
            for (var padding = 0; padding < 70; padding += 1 + padding / 20)
            {
                AssertJudged(Documents.Utf8(new string(' ', padding) + text));
                AssertJudged(Documents.Utf8(text + new string(' ', padding)));
                AssertJudged(Documents.Utf8($"[\"{new string('x', padding)}\",{text}]"));
                AssertJudged(Documents.Utf8($"{{\"{new string('x', padding)}\":{text}}}"));
                AssertJudged(Documents.Utf8($"[{text},\"{new string('é', padding)}\"]"));
            }
        }
    }

    [Fact]
    public void Every_beginning_of_a_document()
    {
        foreach (var text in (string[])[Documents.Payload, Documents.Envelope])
        {
            var document = Documents.Utf8(text);
            for (var length = 0; length <= document.Length; length++)
                AssertJudged(document[..length]);
        }
    }

    [Fact]
    public void Every_byte_in_a_string_and_behind_a_backslash()
    {
        for (var value = 0; value < 256; value++)
        {
            AssertJudged([(byte)'"', (byte)value, (byte)'"']);
            AssertJudged([(byte)'"', (byte)'\\', (byte)value, (byte)'"']);
            AssertJudged([(byte)'1', (byte)value]);
            AssertJudged([(byte)value, (byte)'1']);
            AssertJudged([(byte)'[', (byte)value, (byte)']']);
            AssertJudged([(byte)'"', (byte)'\\', (byte)'u', (byte)'0', (byte)'0', (byte)value, (byte)'0', (byte)'"']);
        }
    }

    [Fact]
    public void Mutated_corpus()
    {
        var random = new Random(31);
        var documents = Corpus.Append(Documents.Payload).Append(Documents.Envelope).Select(Documents.Utf8).ToArray();
        for (var count = 0; count < 50_000; count++)
            AssertJudged(Documents.Mutate(documents[random.Next(documents.Length)], random));
    }

    private static void AssertJudged(byte[] document)
    {
        var expected = IsJson(document);
        Assert.True(expected == ShapeCheck.IsValid(document, AnyShape.Instance, ShapeWalker.PayloadDepth), $"{!expected}: {Encoding.UTF8.GetString(document)}");
    }

    /// <summary>Utf8JsonReader, and what it leaves to its caller: UTF-8, and names and strings that can be read.</summary>
    private static bool IsJson(byte[] document)
    {
        if (!Utf8.IsValid(document))
            return false;
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = ShapeWalker.PayloadDepth });
        var names = new System.Collections.Generic.Stack<System.Collections.Generic.HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        names.Push(new(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        names.Pop();
                        break;
                    case JsonTokenType.PropertyName when !names.Peek().Add(reader.GetString()!):
                        return false;
                    case JsonTokenType.String:
                        reader.GetString();
                        break;
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
