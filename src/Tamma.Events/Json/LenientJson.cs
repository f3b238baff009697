using System;
using System.Text.Json;

namespace Tamma.Events.Json;

/// <summary>JSON that was read with comments and trailing commas let pass, which an element keeps in its text.</summary>
internal static class LenientJson
{
    /// <summary>The same JSON without them: its tokens stay where they are.</summary>
    /// <param name="json">The text of an element.</param>
    /// <returns>A copy of the same length.</returns>
    public static byte[] Strict(ReadOnlySpan<byte> json)
    {
        var strict = json.ToArray();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue });
        var end = 0;
        var former = JsonTokenType.None;
        while (reader.Read())
        {
            var between = strict.AsSpan(end..(int)reader.TokenStartIndex);
            between.Fill((byte)' ');
            if (Separator(former, reader.TokenType) is { } separator)
                between[0] = (byte)separator;
            former = reader.TokenType;
            var quotes = former is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            end = (int)reader.TokenStartIndex + reader.ValueSpan.Length + quotes;
        }

        return strict;
    }

    private static char? Separator(JsonTokenType former, JsonTokenType next) => (former, next) switch
    {
        (JsonTokenType.PropertyName, _) => ':',
        (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray, _) or (_, JsonTokenType.EndObject or JsonTokenType.EndArray) => null,
        _ => ',',
    };
}
