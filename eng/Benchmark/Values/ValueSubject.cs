using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Values;

/// <summary>Documents that hold values of one kind, and what .NET and this project do with them. Each method does it once with every document.</summary>
internal abstract class ValueSubject(string name)
{
    /// <summary>How many documents there are, all different.</summary>
    private const int Size = 128;

    public string Name => name;

    /// <summary>How many values all documents hold.</summary>
    public abstract int Count { get; }

    public abstract void Scan();

    public abstract void IsValid();

    public abstract void Deserialize();

    public abstract void TryParse();

    public abstract void Serialize();

    public abstract void Write();

    /// <summary>Makes documents.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="T">Type of its values for System.Text.Json.</typeparam>
    /// <param name="name">What the values are.</param>
    /// <param name="value">The JSON of one.</param>
    /// <param name="perDocument">How many a document holds.</param>
    public static ValueSubject Of<TEvent, T>(string name, Func<Invention, string> value, int perDocument = 50)
        where TEvent : class, IEvent<TEvent>
    {
        var invention = new Invention(Size);
        var documents = Enumerable.Range(0, Size).Select(_ => Encoding.UTF8.GetBytes("{\"values\":[" + string.Join(',', invention.Several(perDocument, perDocument, value)) + "]}"));
        return new ValueSubject<TEvent, PlainValues<T>>(name, [.. documents], Size * perDocument, (JsonTypeInfo<PlainValues<T>>)PlainValuesContext.Default.GetTypeInfo(typeof(PlainValues<T>))!);
    }
}

/// <inheritdoc/>
internal sealed class ValueSubject<TEvent, TPlain> : ValueSubject
    where TEvent : class, IEvent<TEvent>
{
    private readonly byte[][] _documents;
    private readonly EventContract<TEvent> _contract = TEvent.Contract;
    private readonly JsonTypeInfo<TPlain> _plainInfo;
    private readonly TEvent[] _events;
    private readonly TPlain[] _plains;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 17);
    private readonly Utf8JsonWriter _writer;

    public ValueSubject(string name, byte[][] documents, int count, JsonTypeInfo<TPlain> plainInfo)
        : base(name)
    {
        (_documents, Count, _plainInfo) = (documents, count, plainInfo);
        _events = [.. documents.Select(document => _contract.Parse(document).Value ?? throw new InvalidOperationException(_contract.Validate(document)[0].ToString()))];
        _plains = [.. documents.Select(document => JsonSerializer.Deserialize(document, plainInfo)!)];
        _writer = new(_output, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public override int Count { get; }

    public override void Scan()
    {
        foreach (var document in _documents)
        {
            var reader = new Utf8JsonReader(document);
            while (reader.Read())
            {
            }
        }
    }

    public override void IsValid()
    {
        foreach (var document in _documents)
            _ = _contract.IsValid(document);
    }

    public override void Deserialize()
    {
        foreach (var document in _documents)
            _ = JsonSerializer.Deserialize(document, _plainInfo);
    }

    public override void TryParse()
    {
        foreach (var document in _documents)
            _ = _contract.TryParse(document, out _);
    }

    public override void Serialize()
    {
        foreach (var value in _plains)
        {
            _output.ResetWrittenCount();
            _writer.Reset(_output);
            _plainInfo.SerializeHandler!(_writer, value);
            _writer.Flush();
        }
    }

    public override void Write()
    {
        foreach (var value in _events)
        {
            _output.ResetWrittenCount();
            _contract.Write(_output, value);
        }
    }
}
