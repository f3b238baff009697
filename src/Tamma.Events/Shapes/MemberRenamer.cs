using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>Rewrites a document of a published version, valid by its shape, so that members have the names of the current one.</summary>
internal ref struct MemberRenamer
{
    public Utf8JsonReader Reader;

    private readonly ReadOnlySpan<byte> _document;

    private MemberRenamer(ReadOnlySpan<byte> document, Utf8JsonWriter writer)
    {
        _document = document;
        Reader = new Utf8JsonReader(document);
        Writer = writer;
    }

    public Utf8JsonWriter Writer { get; }

    public static ReadOnlySpan<byte> Rename(ReadOnlySpan<byte> document, ObjectShape former)
    {
        var output = new ArrayBufferWriter<byte>(document.Length + 64);
        using var writer = new Utf8JsonWriter(output);
        var renamer = new MemberRenamer(document, writer);
        renamer.Reader.Read();
        former.Rename(ref renamer);
        writer.Flush();
        return output.WrittenSpan;
    }

    /// <summary>Copies the value that the reader stands on.</summary>
    public void Copy()
    {
        var start = (int)Reader.TokenStartIndex;
        Reader.Skip();
        Writer.WriteRawValue(_document[start..(int)Reader.BytesConsumed], skipInputValidation: true);
    }

    /// <summary>The unescaped name that the reader stands on.</summary>
    public readonly ReadOnlySpan<byte> Name() => Reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Reader.GetString()!) : Reader.ValueSpan;
}
