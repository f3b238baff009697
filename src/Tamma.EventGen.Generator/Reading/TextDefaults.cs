using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Judges a default by the patterns and the format of its text, once for each: analyzer and generator both ask, and again at each edit of the event.</summary>
internal static class TextDefaults
{
    private static readonly Memoized<(StringType Type, string Text), bool> Excluded =
        new(value => DocumentValidator.Validate(new EventContract(), value.Type, new JsonString(value.Text)).Count > 0);

    /// <summary>Whether the text is surely not legal.</summary>
    public static bool Excludes(StringType type, string text) => Excluded.Of((type, text));
}
