using System.Linq;
using System.Text;

namespace Tamma.Events.ReaderFuzzer;

/// <summary>The inputs that all others come from.</summary>
internal static class Seeds
{
    private static readonly string[] Texts =
    [
        "null", "true", "false", "0", "-0.5e-10", "1E400", "123456789012345678901234567890", "\"\"", "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83c\\udf89é🎉\"", "[]", "{}", " [ 1 , [ ] , { } ] ", "{\"a\":{\"b\":[null,true,\"x\"]}}",
        """{"name":"Ada","größe":12,"exact":0.10,"time":"2026-01-31T12:00:00.5+02:00","id":"0198c0de-0000-7000-8000-000000000001","uri":"https://a.example/b?c#d","bytes":"AAE=","span":"-1.02:03:04.5","items":["a","b"],"map":{"a":true},"self":{"name":"Bob","self":null},"any":[1,{"x":null}]}""",
        """{ "any" : { "deep" : [ [ [ ] ] ] }, "name" : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "unknown" : 1, "gr\u00f6\u00dfe" : 1e2 }""",
        "{\"" + new string('k', 70) + "\":\"" + new string('é', 40) + "\",\"x\":[" + string.Join(',', Enumerable.Range(0, 40)) + "]}",
        "[\"" + string.Concat(Enumerable.Repeat("a text of é, 日本 and \\uD83D\\uDE80\\n\\t", 8)) + "\",0.46223955390147853,-12345678.9012345678,5e-324,0.30000000000000004]",
        new string('[', 64) + new string(']', 64), new string('[', 65) + new string(']', 65),
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10,\"k\":11,\"l\":12,\"m\":13,\"n\":14,\"o\":15,\"p\":16,\"q\":17,\"a\":18}",
    ];

    /// <summary>Their bytes.</summary>
    public static readonly byte[][] All = [.. Texts.Select(Encoding.UTF8.GetBytes)];
}
