using System;
using System.Text.Json;

namespace Tamma.Events.Tests.Samples;

/// <summary>Objects as text: what the framework's reader says of them, told to take no name twice, and what breaks most of them.</summary>
internal static class ObjectText
{
    public static bool IsLegal(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Takes a character out, puts one in, or ends the text early.</summary>
    public static string Break(Random random, string text)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, ",\":{}[]1 "[random.Next(9)].ToString()),
            _ => text[..at],
        };
    }
}
