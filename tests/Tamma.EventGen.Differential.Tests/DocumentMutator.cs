using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Changes one place of a document: often, but not always, the document is then illegal.</summary>
internal sealed class DocumentMutator(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.0", "1e2", "0.5", "2147483647", "2147483648", "-2147483649", "1e400", "1E+2", "99.9", "99.91", "0.1", "300", "300.0",
        "\"\"", "\"a\"", "\"abc\"", "\"abcde\"", "\"🎉🎉🎉🎉\"", "\"🎉🎉🎉🎉🎉\"", "\"a/b\"", "\"a/b\\n\"", "\"\\u0061\\u002fb\"", "\"Low\"", "\"low\"", "\"very \\\"high\\\"\"", "\"Größe\"",
        "\"2026-01-31T12:00:00Z\"", "\"2026-02-30T12:00:00Z\"", "\"2026-01-31t12:00:00z\"", "\"2026-01-31T12:00:60Z\"", "\"2026-01-31T12:00:00+14:01\"", "\"0000-01-01T00:00:00Z\"", "\"2026-01-31T12:00:00\"", "\"0001-01-01T00:00:00+01:00\"",
        "\"https://a.example/x?y#z\"", "\"/relative\"", "\"http://\"", "\"a b:c\"", "\"https://a.example:70000/\"", "\"HTTPS://A\"", "\"urn:x\"", "\"https://a.example/a-very-long-path\"",
        "\"01234567-89ab-cdef-0123-456789abcdef\"", "\"0123456789abcdef0123456789abcdef\"", "\"{01234567-89ab-cdef-0123-456789abcdef}\"", "\"01234567-89AB-CDEF-0123-456789ABCDEF\"",
        "\"2026-01-31\"", "\"2026-02-30\"", "\"0000-01-01\"", "\"2026-1-31\"", "\"a@b\"", "\"a@b@c\"", "\"@a\"", "\"a@\"", "\"ftp://a\"", "3.4e38", "3.5e38", "-3.5e38", "5", "-1.0", "0.07", "0.075", "1.25", "10",
        "127", "128", "-128", "-129", "255", "256", "32768", "-32769", "65535", "65536", "4294967295", "4294967296", "65504", "65504.5", "-65505", "-0.5", "3", "1e1",
        "\"é\"", "\"\\ud83c\\udf89\"", "\"ab\"", "\"\\u0000\"", "\"AA==\"", "\"AB==\"", "\"AAA=\"", "\"AAB=\"", "\"AAAA\"", "\"AAAAAA==\"", "\"AAAAAAAAAAAA\"", "\"AA=\"", "\"A A=\"", "\"AAA-\"", "\"AA==AAAA\"", "\"====\"", "\"\\u0041AA=\"",
        "\"00:00:00\"", "\"23:59:59.9999999\"", "\"24:00:00\"", "\"00:60:00\"", "\"1:2:3\"", "\"00:00:00.12345678\"", "\"00:00:00.\"", "\"12:00:00Z\"", "\"-00:00:00\"", "\"1.00:00:00\"", "\"01.00:00:00\"", "\"0.00:00:00\"", "\"9999999.23:59:59\"", "\"10000000.00:00:00\"", "\"-1.00:00:00.5\"", "\"1.2\"", "\"1\"", "\"1.2.3.4\"", "\"1.2.3.4.5\"", "\"01.2\"", "\"1.02\"", "\"1.999999999\"", "\"1.1000000000\"", "\"1.\"", "\"1.-2\"", "\"2026-01-31T12:00:00+02:00\"",
        "[\"a\",\"a\"]", "[1,1.0]", "[1,2,1,2]", "[\"Low\",null,\"Low\"]", "[5,5]",
        "{\"kind\":\"user\",\"id\":1,\"login\":\"a\"}", "{\"id\":101,\"kind\":\"user\"}", "{\"kind\":\"bö\\\"t\",\"id\":1,\"x\":1}", "{\"kind\":\"nobody\",\"id\":\"a\"}", "{\"kind\":5}", "{\"kind\":null,\"id\":1}", "{\"$type\":\"leaf\",\"number\":6}", "{\"$type\":\"closed\"}",
        "[]", "[null]", "[1,2,3,4]", "[\"a\",\"b\",\"c\",\"d\"]", "[[]]", "{}", "{\"a\":null}", "{\"a\":1,\"b\":2,\"c\":3}", "{\"name\":\"a\"}", "{\"name\":\"abcdef\",\"x\":1}", "{\"name\":\"a\",\"inner\":{}}",
    ];

    private static readonly string[] Names =
    [
        "0", "-0", "-1", "01", "+1", "1.0", "1e2", "127", "128", "-128", "-129", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
        "Low", "low", "very \"high\"", "Open", "Größe", "a", "ab", "é", "🎉", "", "2026-01-31", "2026-02-30", "01234567-89ab-cdef-0123-456789abcdef", "01234567-89AB-CDEF-0123-456789ABCDEF", "0123456789abcdef0123456789abcdef",
    ];

    public void Mutate(JsonObject document)
    {
        var places = new List<Action> { () => document["extra"] = Any() };
        Collect(document, places);
        places[random.Next(places.Count)]();
    }

    private void Collect(JsonNode node, List<Action> places)
    {
        switch (node)
        {
            case JsonObject o:
                // The payload is no map, and takes any name.
                if (o.Parent is not null)
                    places.Add(() => o[Names[random.Next(Names.Length)]] = o.Select(member => member.Value).FirstOrDefault()?.DeepClone() ?? Any());
                foreach (var (name, value) in o.ToArray())
                {
                    places.Add(() => o.Remove(name));
                    places.Add(() => o[name] = Any());
                    places.Add(() => o[name] = Any());
                    if (value is not null)
                        Collect(value, places);
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    var at = i;
                    places.Add(() => array[at] = Any());
                    if (array[at] is { } item)
                        Collect(item, places);
                }

                places.Add(() => array.Add(Any()));
                places.Add(array.Clear);
                break;
        }
    }

    private JsonNode? Any() => JsonNode.Parse(Values[random.Next(Values.Length)]);
}
