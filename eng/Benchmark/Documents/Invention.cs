using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>Values as they come in events, the same for the same seed.</summary>
internal sealed class Invention(int seed)
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Words =
    [
        "retry", "budget", "is", "not", "reset", "after", "a", "success", "the", "parser", "of", "events", "drops", "last", "line", "when", "file",
        "ends", "without", "newline", "cache", "grows", "for", "ever", "in", "long", "workflows", "timeout", "connection", "pool", "naïve", "größer",
        "please", "review", "this", "change", "it", "fixes", "issue", "café", "日本語", "and", "adds", "tests", "for", "edge", "cases", "🚀",
    ];

    private static readonly string[] Owners = ["acme", "octo-org", "tamma", "globex", "initech", "hooli", "umbrella", "stark-industries"];
    private static readonly string[] Names = ["widgets", "api", "frontend", "data-pipeline", "infrastructure", "docs", "mobile-app", "parser"];
    private static readonly string[] Labels = ["bug", "automated", "help wanted", "good first issue", "performance", "needs-triage", "area/runtime", "P1"];
    private static readonly string[] Endings = ["\n", "\n\n", "\r\n", "\t", " \"quoted\" ", " C:\\temp\\x ", " <b>bold</b> "];

    private readonly Random _random = new(seed);

    public int Integer(int least, int most) => _random.Next(least, most + 1);

    public bool Chance(double likelihood) => _random.NextDouble() < likelihood;

    public T OneOf<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    public void Shuffle<T>(T[] values) => _random.Shuffle(values);

    /// <summary>An integer with a random number of digits, as sizes and counts have.</summary>
    public int Count(int digits) => _random.Next((int)Math.Pow(10, _random.Next(1, digits + 1)));

    /// <summary>A fraction with up to four decimals.</summary>
    public double Fraction() => Math.Round(_random.NextDouble(), _random.Next(1, 5));

    /// <summary>A number of -1 to 1 with seventeen significant digits, as a model's weights have.</summary>
    public double Weight() => (_random.NextDouble() * 2) - 1;

    public Guid Identity()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        // RFC 9562: version 7, variant 10.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    public DateTimeOffset Instant() => Epoch.AddMilliseconds(_random.NextInt64(30_000_000_000));

    public string Owner() => OneOf<string>(Owners);

    public string Login() => Chance(0.5) ? Owner() : string.Create(CultureInfo.InvariantCulture, $"{OneOf<string>(Names)}-{Count(4)}");

    public string Name() => OneOf<string>(Names);

    public string Repository() => Owner() + "/" + Name();

    public string Branch() => OneOf("main", "develop", string.Create(CultureInfo.InvariantCulture, $"tamma/issue-{Count(4)}-{Word()}"));

    public string Label() => OneOf<string>(Labels);

    public string Sha() => string.Concat(Enumerable.Range(0, 40).Select(_ => "0123456789abcdef"[_random.Next(16)]));

    /// <summary>Words with spaces between them.</summary>
    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => OneOf<string>(Words)));

    /// <summary>Sentences, with line breaks, quotes and reversed solidi between them.</summary>
    public string Text(int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
            text.Append(Sentence(Integer(5, 20))).Append(OneOf<string>(Endings));
        return text.ToString();
    }

    public List<T> Several<T>(int least, int most, Func<Invention, T> value) => [.. Enumerable.Range(0, Integer(least, most)).Select(_ => value(this))];

    private string Word()
    {
        var word = OneOf<string>(Words);
        return Ascii.IsValid(word) ? word : "change";
    }
}
