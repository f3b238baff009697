using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>
/// Writes a JSON value as a text that all equal values have in common, and no other value: numbers by value, strings without escapes
/// but those of quote and backslash, members in the order of their names.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The canonical text of a value that passed a JSON reader.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = ShapeWalker.EnvelopeDepth });
        reader.Read();
        var output = new ArrayBufferWriter<byte>(value.Length + 16);
        Write(ref reader, output);
        return output.WrittenSpan;
    }

    /// <summary>The canonical text of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="buffer">Room for <see cref="NumberLength"/>.</param>
    public static ReadOnlySpan<byte> OfNumber(ReadOnlySpan<byte> number, Span<byte> buffer) => buffer[..JsonNumber.Parse(number).Format(buffer)];

    /// <summary>Writes the value that the reader stands on, and leaves the reader on its last token.</summary>
    private static void Write(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader, output);
                break;
            case JsonTokenType.StartArray:
                output.Write("["u8);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Write(ref reader, output);
                    output.Write(","u8);
                }

                output.Write("]"u8);
                break;
            case JsonTokenType.String:
                WriteString(reader, output);
                break;
            case JsonTokenType.Number:
                output.Advance(JsonNumber.Parse(reader.ValueSpan).Format(output.GetSpan(NumberLength(reader.ValueSpan))));
                break;
            default:
                output.Write(reader.ValueSpan);
                break;
        }
    }

    /// <summary>Room for the canonical text of a number.</summary>
    public static int NumberLength(ReadOnlySpan<byte> number) => number.Length + 22;

    private static void WriteObject(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var unsorted = new ArrayBufferWriter<byte>();
        var members = new List<(int Start, int End)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var start = unsorted.WrittenCount;
            WriteString(reader, unsorted);
            unsorted.Write(":"u8);
            reader.Read();
            Write(ref reader, unsorted);
            members.Add((start, unsorted.WrittenCount));
        }

        members.Sort((left, right) => Of(left).SequenceCompareTo(Of(right)));
        output.Write("{"u8);
        foreach (var member in members)
        {
            output.Write(Of(member));
            output.Write(","u8);
        }

        output.Write("}"u8);

        ReadOnlySpan<byte> Of((int Start, int End) member) => unsorted.WrittenSpan[member.Start..member.End];
    }

    private static void WriteString(in Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        if (!reader.ValueIsEscaped || !StringEscapes.AreWellFormed(reader))
        {
            output.Write(reader.ValueSpan);
        }
        else
        {
            foreach (var unit in StringEscapes.UnescapeUtf8(reader.ValueSpan))
            {
                if (unit is (byte)'"' or (byte)'\\')
                    output.Write("\\"u8);
                output.Write([unit]);
            }
        }

        output.Write("\""u8);
    }
}
