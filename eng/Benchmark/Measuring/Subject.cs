using System;
using System.Buffers;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Plain;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Documents of one kind, and what .NET and this project do with them. Each method does it once with every document.</summary>
internal abstract class Subject(DocumentKind kind, EventContract contract)
{
    /// <summary>The documents.</summary>
    public byte[][] Documents { get; } = DocumentSet.Of(kind);

    /// <summary>The contract that they keep.</summary>
    public EventContract Contract => contract;

    /// <summary>Average size of what is written, in bytes.</summary>
    public double WrittenSize => (double)Write() / Documents.Length;

    public static Subject Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Small => new Subject<Contracts.SmallEvent, Plain.SmallEvent>(kind, Contracts.SmallEvent.Contract, PlainContext.Default.SmallEvent),
        DocumentKind.Large => new Subject<Contracts.LargeEvent, Plain.LargeEvent>(kind, Contracts.LargeEvent.Contract, PlainContext.Default.LargeEvent),
        DocumentKind.Webhook or DocumentKind.Renamed => new Subject<Contracts.WebhookEvent, Plain.WebhookEvent>(kind, Contracts.WebhookEvent.Contract, PlainContext.Default.WebhookEvent),
        DocumentKind.Full => new Subject<Contracts.FullWebhookEvent, Plain.FullWebhookEvent>(kind, Contracts.FullWebhookEvent.Contract, PlainContext.Default.FullWebhookEvent),
        _ => new Subject<Contracts.TypicalEvent, Plain.TypicalEvent>(kind, Contracts.TypicalEvent.Contract, PlainContext.Default.TypicalEvent),
    };

    /// <summary>Reads every token and does nothing with it.</summary>
    public int Scan()
    {
        var tokens = 0;
        foreach (var document in Documents)
        {
            var reader = new Utf8JsonReader(document);
            while (reader.Read())
                tokens++;
        }

        return tokens;
    }

    public int IsValid()
    {
        var valid = 0;
        foreach (var document in Documents)
            valid += contract.IsValid(document) ? 1 : 0;
        return valid;
    }

    /// <summary>Looks for all errors; there are none.</summary>
    public int Validate()
    {
        var errors = 0;
        foreach (var document in Documents)
            errors += contract.Validate(document).Count;
        return errors;
    }

    public abstract object? TryParse();

    public abstract object? Deserialize();

    public abstract long Write();

    /// <summary>System.Text.Json's fast path with the encoder that it has by default.</summary>
    public abstract long Serialize();

    /// <summary>System.Text.Json's fast path with the encoder that escapes what JSON demands and little else.</summary>
    public abstract long SerializeRelaxed();
}

/// <inheritdoc/>
internal sealed class Subject<TEvent, TPlain> : Subject
    where TEvent : class, IEvent<TEvent>
{
    private readonly EventContract<TEvent> _contract;
    private readonly JsonTypeInfo<TPlain> _plainInfo;
    private readonly TEvent[] _events;
    private readonly TPlain[] _plains;
    private readonly ArrayBufferWriter<byte> _output = new(65536);
    private readonly Utf8JsonWriter _writer;
    private readonly Utf8JsonWriter _relaxedWriter;

    public Subject(DocumentKind kind, EventContract<TEvent> contract, JsonTypeInfo<TPlain> plainInfo)
        : base(kind, contract)
    {
        _contract = contract;
        _plainInfo = plainInfo;
        _events = [.. Documents.Select(document => contract.Parse(document).Value ?? throw new InvalidOperationException(contract.Validate(document)[0].ToString()))];
        _plains = [.. Documents.Select(document => JsonSerializer.Deserialize(document, plainInfo)!)];
        _writer = new(_output, new() { SkipValidation = true });
        _relaxedWriter = new(_output, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        AssertSameBytes();
    }

    public override object? TryParse()
    {
        TEvent? last = null;
        foreach (var document in Documents)
            _ = _contract.TryParse(document, out last);
        return last;
    }

    public override object? Deserialize()
    {
        object? last = null;
        foreach (var document in Documents)
            last = JsonSerializer.Deserialize(document, _plainInfo);
        return last;
    }

    public override long Write()
    {
        var bytes = 0L;
        foreach (var value in _events)
        {
            _output.ResetWrittenCount();
            _contract.Write(_output, value);
            bytes += _output.WrittenCount;
        }

        return bytes;
    }

    public override long Serialize() => Serialize(_writer);

    public override long SerializeRelaxed() => Serialize(_relaxedWriter);

    private long Serialize(Utf8JsonWriter writer)
    {
        var bytes = 0L;
        foreach (var value in _plains)
        {
            _output.ResetWrittenCount();
            writer.Reset(_output);
            // The generated code itself: asked through options with an encoder, the serializer would not take it.
            _plainInfo.SerializeHandler!(writer, value);
            writer.Flush();
            bytes += _output.WrittenCount;
        }

        return bytes;
    }

    // The contenders do the same work.
    private void AssertSameBytes()
    {
        if (Write() != SerializeRelaxed())
            throw new InvalidOperationException($"{typeof(TEvent)} and {typeof(TPlain)} are written with different lengths.");
    }
}
