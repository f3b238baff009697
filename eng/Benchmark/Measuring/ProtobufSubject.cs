using System;
using System.Buffers;
using System.Linq;
using System.Text;
using Google.Protobuf;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Proto;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Documents of one kind as messages of Protocol Buffers.</summary>
internal sealed class ProtobufSubject
{
    private readonly MessageParser _parser;
    private readonly IMessage[] _messages;
    private readonly byte[][] _encoded;
    private readonly ArrayBufferWriter<byte> _output = new(65536);

    public ProtobufSubject(DocumentKind kind)
    {
        var descriptor = kind switch
        {
            DocumentKind.Small => SmallMessage.Descriptor,
            DocumentKind.Typical => TypicalMessage.Descriptor,
            DocumentKind.Large => LargeMessage.Descriptor,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        _parser = descriptor.Parser;
        _messages = [.. DocumentSet.Of(kind).Select(document => JsonParser.Default.Parse(Encoding.UTF8.GetString(document), descriptor))];
        _encoded = [.. _messages.Select(message => message.ToByteArray())];
    }

    public object? Parse()
    {
        IMessage? last = null;
        foreach (var message in _encoded)
            last = _parser.ParseFrom(message);
        return last;
    }

    public long Write()
    {
        var bytes = 0L;
        foreach (var message in _messages)
        {
            _output.ResetWrittenCount();
            message.WriteTo(_output);
            bytes += _output.WrittenCount;
        }

        return bytes;
    }
}
