using System.Collections.Concurrent;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Judges a default by the patterns and the format of its text, once for each: the reader runs on every edit.</summary>
internal static class TextDefaults
{
    // Bounded, as a compiler's process lives long.
    private const int KnownLimit = 10_000;
    private static readonly ConcurrentDictionary<(StringType Type, string Text), bool> Known = new();

    /// <summary>Whether the text is surely not legal.</summary>
    public static bool Excludes(StringType type, string text)
    {
        if (Known.TryGetValue((type, text), out var excludes))
            return excludes;
        excludes = DocumentValidator.Validate(new EventContract(), type, new JsonString(text)).Count > 0;
        if (Known.Count < KnownLimit)
            Known[(type, text)] = excludes;
        return excludes;
    }
}
