using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.EventGen.Benchmark.Plain;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>Documents of one kind, all different: one repeated document would teach the processor its branches.</summary>
internal static class DocumentSet
{
    public const int Size = 256;

    // Any number; the tables of one seed can be compared.
    private const int Seed = 20250131;

    private static readonly PlainContext Relaxed = new(new JsonSerializerOptions(PlainContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[][] Of(DocumentKind kind)
    {
        var invention = new Invention(Seed);
        return kind switch
        {
            DocumentKind.Small => Make(invention, InventedEvents.Small, Relaxed.SmallEvent),
            DocumentKind.Typical => Make(invention, InventedEvents.Typical, Relaxed.TypicalEvent),
            DocumentKind.Large => Make(invention, InventedEvents.Large, Relaxed.LargeEvent),
            DocumentKind.Webhook or DocumentKind.Full => [.. Each(invention, static made => Layouts.Write(Webhooks.Invent(made)))],
            DocumentKind.Spaced => [.. Of(DocumentKind.Typical).Select(Layouts.Space)],
            DocumentKind.Indented => [.. Of(DocumentKind.Typical).Select(Layouts.Indent)],
            DocumentKind.Shuffled => [.. Of(DocumentKind.Typical).Select(document => Layouts.Shuffle(document, invention))],
            DocumentKind.Renamed => [.. Of(DocumentKind.Webhook).Select(document => Webhooks.Rename(document, invention))],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static byte[][] Make<T>(Invention invention, Func<Invention, T> invent, JsonTypeInfo<T> typeInfo) =>
        [.. Each(invention, invent).Select(made => InUtc(JsonSerializer.SerializeToUtf8Bytes(made, typeInfo)))];

    private static IEnumerable<T> Each<T>(Invention invention, Func<Invention, T> invent) => Enumerable.Range(0, Size).Select(_ => invent(invention));

    // Most writers say Z.
    private static byte[] InUtc(byte[] document) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document).Replace("+00:00\"", "Z\"", StringComparison.Ordinal));
}
