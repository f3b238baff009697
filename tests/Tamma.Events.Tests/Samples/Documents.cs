using System;
using System.Text;

namespace Tamma.Events.Tests.Samples;

/// <summary>Valid documents that tests begin from.</summary>
internal static class Documents
{
    public const string Payload = """
        {
          "repository": "acme/widgets", "number": 1.2e1, "title": "Ünï\u00e7ode \ud83d\ude00",
          "priority": "high", "isDraft": false, "labels": ["bug", "p1"],
          "url": "https://example.org:8080/a?b#c", "openedAt": "2025-01-31T12:00:00.5+02:00",
          "reviewId": "0198c0de-0000-4000-8000-000000000001",
          "cost": 12.50, "score": 0.25, "author": {"name": "Ada", "manager": {"name": "Bob", "manager": null}},
          "token": "0123456789abcdef", "sizes": {"a": -1, "\u0062": 9223372036854775807},
          "unknown": {"deep": [1, {"x": null}, [true]], "deep2": "\n"}
        }
        """;

    public const string Envelope = """
        {
          "eventId": "0198c0de-0000-7000-8000-000000000001", "timestamp": "2025-01-31T12:00:00.123Z",
          "eventType": "GIT.PULL_REQUEST.CREATED", "actorType": "ai", "actorId": "claude", "correlationId": "w-1",
          "causationId": "0198c0de-0000-7000-8000-000000000000", "schemaVersion": "1.1.0",
          "payload": {"repository": "acme/widgets", "number": 7, "newer": true},
          "metadata": {"source": "worker", "version": "0.1.0", "environment": "prod", "tags": {"issueId": "42"}, "more": 1},
          "more": []
        }
        """;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A copy of a document with some of its bytes changed, dropped, doubled or moved.</summary>
    public static byte[] Mutate(byte[] document, Random random)
    {
        var bytes = (byte[])document.Clone();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Length > 0; changes--)
        {
            var at = random.Next(bytes.Length);
            var length = Math.Min(random.Next(1, 9), bytes.Length - at);
            bytes = random.Next(6) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], Structure[random.Next(Structure.Length)], .. bytes[(at + 1)..]],
                2 => [.. bytes[..at], .. bytes[(at + length)..]],
                3 => [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]],
                4 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. bytes[at..]],
                _ => bytes[..at],
            };
        }

        return bytes;
    }

    private static readonly byte[] Structure = [.. "{}[]\",:\\0123456789-+.eEu/tfn \n"u8];

    private static readonly string[] Pieces =
    [
        "null", "true", "1e400", "1.5", "-1", "\\ud800", "\\udc00", "\\u0000", "\"\"", "{}", "[]", "\"a\":1,", "\"number\":2,", "\"\\u006eumber\":3,",
        "\"sizes\":{\"b\":1},", "é", "😀", "[[[[", "}}", "0.0000000000000000000000000000000000000000000000000000001",
    ];
}
