using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Samples;

/// <summary>An event of one text, with a limit of its size.</summary>
public sealed record Note(string Text) : IEvent<Note>
{
    public const int MaxEventSize = 20_000;

    public static EventContract<Note> Contract { get; } = new NoteContract("1.0.0", MaxEventSize);
}

internal sealed class NoteContract(string version, int? maxEventSize, string eventType = "NOTE.WRITTEN")
    : EventContract<Note>(eventType, version, new ObjectShape("Note").Define(new Member("text", "Text", StringShape.Of(), required: true)))
{
    public override int? MaxEventSize => maxEventSize;

    public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;

    protected override int Read(ReadOnlySpan<byte> json, int at, ReadState state, out Note value) =>
        CheckedReading.Read(Shape, json, at, state, ReadCore, out value);

    private Note ReadCore(ref Utf8JsonReader reader)
    {
        var text = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isText = reader.ValueTextEquals("text");
            reader.Read();
            if (isText)
                text = JsonValueReader.GetString(ref reader);
            else
                reader.Skip();
        }

        return new(text);
    }

    protected override void WriteCore(ref JsonOutput json, Note value)
    {
        json.WriteStartObject();
        json.WriteString(",\"text\":"u8, value.Text);
        json.WriteEndObject();
    }
}
