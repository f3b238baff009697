using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Json;

/// <content>Values of any JSON.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes any value: compact, and its numbers as they stand.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no value, or no contract takes it: a member is named twice, a string holds one half of a surrogate pair, or it nests too deep.</exception>
    public void WriteElement(scoped ReadOnlySpan<byte> name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            throw Refused(name, "A JsonElement is default: it holds no value, not even null.");
        var json = JsonMarshal.GetRawUtf8Value(value);
        if (TryCopy(name, json))
            return;
        if (ShapeCheck.IsValid(json, AnyShape.Instance, ShapeWalker.PayloadDepth))
            WriteTokens(name, json);
        else
            WriteJson(name, LenientJson.Strict(json), nameof(JsonElement));
    }

    /// <summary>Writes JSON as it stands, where that is how it would be written; or nothing.</summary>
    private bool TryCopy(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> json)
    {
        if (!CompactJson.Is(json, _escaping) || !ShapeCheck.IsValid(json, AnyShape.Instance, Math.Min(ShapeWalker.PayloadDepth, _maxDepth - _depth)))
            return false;
        WriteName(name);
        WriteRaw(json);
        return true;
    }

    private void WriteJson(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> json, string holder)
    {
        if (ShapeCheck.Validate(json, AnyShape.Instance, ShapeWalker.PayloadDepth) is [var error, ..])
            throw Refused(name, $"A {holder} holds what no contract takes: {error.Code}, expected {error.Expected}.");
        WriteTokens(name, json);
    }

    private void WriteTokens(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    WriteName(name);
                    WriteStartObject();
                    break;
                case JsonTokenType.StartArray:
                    WriteName(name);
                    WriteStartArray();
                    break;
                case JsonTokenType.EndObject:
                    WriteEndObject();
                    break;
                case JsonTokenType.EndArray:
                    WriteEndArray();
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String:
                    var lent = reader.ValueIsEscaped ? ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length) : null;
                    WriteUtf8(name, lent is null ? reader.ValueSpan : lent.AsSpan(0, reader.CopyString(lent)));
                    if (lent is not null)
                        ArrayPool<byte>.Shared.Return(lent);
                    if (reader.TokenType == JsonTokenType.String)
                        break;
                    WriteRaw(":"u8);
                    name = default;
                    continue;
                default:
                    WriteName(name);
                    WriteRaw(reader.ValueSpan);
                    break;
            }

            name = ","u8;
        }
    }
}
