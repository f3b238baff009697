using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.EventGen.Benchmark.Contracts;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;

namespace Tamma.EventGen.Benchmark.Values;

/// <summary>What each kind of value costs: documents that hold nothing else show what is lost among others in an event.</summary>
internal static class ValueTable
{
    private const string Chinese = "事件发布者在代理不可用时以指数退避重试因此不会丢失任何消费者可以依赖至少一次传递语义系统配置";

    private static readonly string[] German = ["größer", "für", "Straße", "über", "Änderung", "läuft", "nicht", "weil", "müssen", "schön", "Prüfung"];
    private static readonly string[] Russian = ["событие", "система", "издатель", "повтор", "брокер", "потеря", "доставка", "настройка"];

    /// <summary>Prints a table in Markdown.</summary>
    public static void Report(TextWriter output)
    {
        output.WriteLine("| values | scan, ns | validate | / scan | System.Text.Json reads | parse | ratio | System.Text.Json writes | write | ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var subject in Subjects())
        {
            var times = Rounds.Measure(subject.Count, subject.Scan, subject.IsValid, subject.Deserialize, subject.TryParse, subject.Serialize, subject.Write);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject.Name} | {times[0]:0.0} | {times[1]:0.0} | {times[1] / times[0]:0.00} | {times[2]:0.0} | {times[3]:0.0} | {times[3] / times[2]:0.00} | {times[4]:0.0} | {times[5]:0.0} | {times[5] / times[4]:0.00} |"));
        }
    }

    private static IEnumerable<ValueSubject> Subjects()
    {
        yield return ValueSubject.Of<Uuids, Guid>("UUID", static made => Text(made.Identity().ToString()));
        yield return ValueSubject.Of<Instants, DateTimeOffset>("date-time, milliseconds in UTC", static made => Text(Instant(made, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'")));
        yield return ValueSubject.Of<Instants, DateTimeOffset>("date-time, ticks and offset", static made => Text(Instant(made, "yyyy-MM-dd'T'HH:mm:ss.fffffff'+02:00'")));
        yield return ValueSubject.Of<Dates, DateOnly>("date", static made => Text(Instant(made, "yyyy-MM-dd")));
        yield return ValueSubject.Of<Times, TimeOnly>("time", static made => Text(Instant(made, "HH:mm:ss")));
        yield return ValueSubject.Of<Spans, TimeSpan>("time span", static made => Text(TimeSpan.FromSeconds(made.Count(7)).ToString("c", CultureInfo.InvariantCulture)));
        yield return ValueSubject.Of<Versions, Version>("version", static made => Text($"{Number(made.Count(2))}.{Number(made.Count(2))}.{Number(made.Count(4))}"));
        yield return ValueSubject.Of<Characters, char>("character", static made => Text(made.OneOf("a", "Z", "é", "中")));
        yield return ValueSubject.Of<Amounts, decimal>("decimal, two places", static made => Number(made.Count(7) / 100m));
        yield return ValueSubject.Of<Fractions, double>("double, short", static made => Number(made.Fraction()));
        yield return ValueSubject.Of<Fractions, double>("double, 17 digits", static made => Number(made.Weight()));
        yield return ValueSubject.Of<Fractions, double>("double, exponent", static made => Number(made.Integer(1, 9999)) + "e-" + Number(made.Integer(5, 12)));
        yield return ValueSubject.Of<Singles, float>("float", static made => Number((float)made.Fraction()));
        yield return ValueSubject.Of<Integers, int>("int, three digits", static made => Number(made.Integer(0, 999)));
        yield return ValueSubject.Of<Integers, int>("int, any", static made => Number(made.Integer(int.MinValue, int.MaxValue - 1)));
        yield return ValueSubject.Of<LongIntegers, long>("long, 19 digits", static made => Number(1_000_000_000_000_000_000 + ((long)made.Integer(0, int.MaxValue - 1) << 30)));
        yield return ValueSubject.Of<UnsignedIntegers, ulong>("ulong, 19 digits", static made => Number(1_000_000_000_000_000_000 + ((long)made.Integer(0, int.MaxValue - 1) << 30)));
        yield return ValueSubject.Of<Booleans, bool>("bool", static made => made.Chance(0.5) ? "true" : "false");
        yield return ValueSubject.Of<Actors, Actor>("enum", static made => Text(made.OneOf("user", "system", "ai", "service")));
        yield return ValueSubject.Of<Uris, Uri>("URI", static made => Text($"https://git.example.org/{made.Repository()}/{made.Name()}"));
        yield return ValueSubject.Of<Uris, Uri>("URI, port and query", static made => Text($"http://localhost:{Number(made.Integer(1024, 65535))}/{made.Repository()}?page={Number(made.Count(2))}"));
        yield return ValueSubject.Of<Uris, Uri>("URI, escapes", static made => Text($"https://git.example.org/{made.Repository()}/a%20b/{made.Name()}"));
        yield return ValueSubject.Of<Texts, string>("text, short", static made => Text(made.Repository()));
        yield return ValueSubject.Of<Texts, string>("text, 800 letters", static made => Text(string.Join(' ', made.Several(60, 80, static each => each.Name()))), perDocument: 8);
        yield return ValueSubject.Of<Texts, string>("text, escapes", static made => Text($"{made.Name()}\n\"{made.Name()}\""));
        yield return ValueSubject.Of<Texts, string>("text, lines", static made => Text(string.Join('\n', made.Several(10, 10, static each => each.Repository() + " and " + each.Repository() + ": it’s done"))), perDocument: 8);
        yield return ValueSubject.Of<Texts, string>("text, German", static made => Text(Words(made, German, 4)));
        yield return ValueSubject.Of<Texts, string>("text, German, 800 letters", static made => Text(Words(made, German, 110)), perDocument: 8);
        yield return ValueSubject.Of<Texts, string>("text, Russian", static made => Text(Words(made, Russian, 4)));
        yield return ValueSubject.Of<Texts, string>("text, Chinese", static made => Text(Letters(made, 12)));
        yield return ValueSubject.Of<Texts, string>("text, Chinese, 300 letters", static made => Text(Letters(made, 300)), perDocument: 8);
        yield return ValueSubject.Of<Texts, string>("text, Chinese, escaped", static made => "\"" + JsonEncodedText.Encode(Letters(made, 12)) + "\"");
        yield return ValueSubject.Of<Hashes, string>("pattern of one length", static made => Text(made.Sha()));
        yield return ValueSubject.Of<Branches, string>("pattern with alternatives", static made => Text(made.OneOf("feature", "fix", "chore") + "/" + made.Name()));
        yield return ValueSubject.Of<Levels, string>("text, one of four", static made => Text(made.OneOf("low", "medium", "high", "urgent")));
        yield return ValueSubject.Of<Binaries, byte[]>("base64, 16 bytes", static made => Text(Convert.ToBase64String(made.Identity().ToByteArray())));
        yield return ValueSubject.Of<Binaries, byte[]>("base64, 800 bytes", static made => Text(Convert.ToBase64String([.. made.Several(50, 50, static each => each.Identity()).SelectMany(static part => part.ToByteArray())])), perDocument: 8);
        yield return ValueSubject.Of<Lists, List<int>>("list of three", static made => "[" + string.Join(',', made.Several(3, 3, static each => Number(each.Count(3)))) + "]");
        yield return ValueSubject.Of<Maps, Dictionary<string, int>>("map of three", static made => $$"""{"{{made.Name()}}":1,"{{made.Owner()}}-2":2,"{{made.Login()}}/3":3}""");
        yield return ValueSubject.Of<Maps, Dictionary<string, int>>("map of twenty", static made => "{" + string.Join(',', Enumerable.Range(0, 20).Select(place => $"\"{made.Name()}-{Number(place)}\":{Number(made.Count(3))}")) + "}", perDocument: 8);
        yield return ValueSubject.Of<NumberedMaps, Dictionary<int, int>>("map of three, by numbers", static made => $$"""{"1":{{Number(made.Count(3))}},"2{{Number(made.Count(3))}}":2,"1000":3}""");
        yield return ValueSubject.Of<Sets, HashSet<string>>("set of three", static made => $"[\"{made.Name()}\",\"{made.Owner()}-2\",\"{made.Login()}/3\"]");
        yield return ValueSubject.Of<Points, Point>("record", static made => $$"""{"x":{{Number(made.Count(3))}},"y":{{Number(made.Count(3))}}}""");
        yield return ValueSubject.Of<Points, Point>("record, other order, spaces", static made => $$"""{ "y": {{Number(made.Count(3))}}, "x": {{Number(made.Count(3))}} }""");
        yield return ValueSubject.Of<Points, Point>("record, members unknown", static made => $$"""{"x":{{Number(made.Count(3))}},"name":"{{made.Name()}}","more":[1,2,3],"y":{{Number(made.Count(3))}}}""");
        yield return ValueSubject.Of<Shapes, Shape>("union", static made => made.Chance(0.5) ? $$"""{"kind":"circle","radius":{{Number(made.Count(3))}}}""" : $$"""{"kind":"square","side":{{Number(made.Count(3))}}}""");
        yield return ValueSubject.Of<Anything, JsonElement>("any JSON", static made => $$"""{"name":"{{made.Name()}}","counts":[1,{{Number(made.Count(3))}}]}""");
        yield return ValueSubject.Of<Anything, JsonElement>("any JSON, fifty objects", static made => "[" + string.Join(',', made.Several(50, 50, static each => $$"""{"name":"{{each.Name()}}","of":"{{each.Repository()}} and others"}""")) + "]", perDocument: 4);
    }

    private static string Text(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Instant(Invention made, string format) => made.Instant().ToString(format, CultureInfo.InvariantCulture);

    private static string Words(Invention made, string[] words, int count) => string.Join(' ', made.Several(count, count, each => each.OneOf<string>(words)));

    private static string Letters(Invention made, int count) => string.Concat(made.Several(count, count, static each => Chinese[each.Integer(0, Chinese.Length - 1)]));
}
