using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>Says which member could not be written. The writer does not know where it is, which would cost every value a little.</summary>
internal static class UnwritableMember
{
    /// <summary>The same exception with the member; null where the bytes lead to none.</summary>
    /// <param name="exception">What the writer threw.</param>
    /// <param name="written">What it had written of the payload: up to the value that it refused.</param>
    /// <param name="payload">The payload's shape.</param>
    public static ArgumentException? Located(ArgumentException exception, ReadOnlySpan<byte> written, ObjectShape payload)
    {
        // A walk over the bytes breaks off where they do, with the path that leads there.
        if (ShapeWalker.LastError(written, payload, ShapeWalker.PayloadDepth) is not { Code: EventErrorCode.InvalidJson, Pointer.Length: > 0 } end)
            return null;
        // The array knows no item where it breaks off.
        var pointer = PrintableText.Of(end.Pointer) + (NextItem(written) is { } item ? string.Create(CultureInfo.InvariantCulture, $"/{item}") : null);
        return new($"{Sentence(exception)} It is {(end.ClrMember is { } member ? member + ", " : null)}{pointer} in the payload.", exception.ParamName, exception);
    }

    /// <summary>The index of the item that would follow; null where the bytes do not end within an array.</summary>
    private static int? NextItem(ReadOnlySpan<byte> written)
    {
        // How many items each array has that is open, and of objects 0.
        var open = new Stack<(bool IsArray, int Items)>();
        var reader = new Utf8JsonReader(written, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                open.Push((reader.TokenType == JsonTokenType.StartArray, 0));
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                open.Pop();
            if (open.TryPop(out var around))
                open.Push((around.IsArray, around.Items + 1));
        }

        return open.TryPeek(out var last) && last.IsArray ? last.Items : null;
    }

    /// <summary>The message without the parameter, which the exception adds.</summary>
    private static string Sentence(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        var message = exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
        return message.EndsWith('.') ? message : message + ".";
    }
}
