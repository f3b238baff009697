using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Unicode;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>What System.Text.Json says of bytes, with what it leaves to its caller.</summary>
internal static class StrictJson
{
    private const int Depth = 64;

    /// <summary>Why bytes are no JSON of a contract's; null where they are.</summary>
    public static StrictFault? FaultOf(ReadOnlySpan<byte> document)
    {
        if (!Utf8.IsValid(document))
            return StrictFault.Syntax;
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = 4096 });
        var names = new Stack<HashSet<string>>();
        StrictFault? fault = null;
        try
        {
            while (reader.Read())
                fault ??= FaultOf(ref reader, names);
        }
        catch (JsonException)
        {
            return StrictFault.Syntax;
        }

        return fault;
    }

    private static StrictFault? FaultOf(ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        try
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Push(new(StringComparer.Ordinal));
                    return reader.CurrentDepth >= Depth ? StrictFault.Depth : null;
                case JsonTokenType.StartArray:
                    return reader.CurrentDepth >= Depth ? StrictFault.Depth : null;
                case JsonTokenType.EndObject:
                    names.Pop();
                    return null;
                case JsonTokenType.PropertyName:
                    return names.Peek().Add(reader.GetString()!) ? null : StrictFault.DuplicateName;
                case JsonTokenType.String:
                    reader.GetString();
                    return null;
                default:
                    return null;
            }
        }
        catch (InvalidOperationException)
        {
            return StrictFault.LoneSurrogate;
        }
    }
}
