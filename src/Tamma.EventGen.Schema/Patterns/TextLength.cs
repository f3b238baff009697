using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>How long a text can get.</summary>
public static class TextLength
{
    private static readonly Memoized<string, Longest> OfPatterns = new(
        schemaPattern => new Longest(PatternText.FromSchema(schemaPattern) is { } text && Pattern.Parse(text).Pattern is { } pattern ? LongestOf(pattern) : null),
        StringComparer.Ordinal);

    /// <summary>
    /// A number of code points that no text of the type exceeds; null where its limits set none. What a URI may have at most, 65,519, is
    /// no limit that anybody set.
    /// </summary>
    public static long? LongestOf(StringType type)
    {
        long?[] limits =
        [
            type.Length.Maximum,
            type.AllowedValues.Count > 0 ? type.AllowedValues.Max(value => value.Length) : null,
            OfFormat(type.Format),
            .. type.Patterns.Select(pattern => OfPatterns.Of(pattern).Length),
        ];
        return limits.Min();
    }

    /// <summary>The length of the longest text of a pattern; null where there is none.</summary>
    public static long? LongestOf(Pattern pattern) => pattern switch
    {
        Sequence sequence => sequence.Items.Aggregate((long?)0, (sum, item) => sum + LongestOf(item)),
        Alternation alternation => alternation.Items.Any(item => LongestOf(item) is null) ? null : alternation.Items.Max(LongestOf),
        Repeat repeat => LongestOf(repeat.Item) is { } longest ? longest == 0 ? 0 : longest * repeat.Maximum : repeat.Maximum == 0 ? 0 : null,
        Empty => 0,
        _ => 1,
    };

    private static long? OfFormat(StringFormat format) => format switch
    {
        StringFormat.Uuid => "00000000-0000-0000-0000-000000000000".Length,
        StringFormat.Date => "0001-01-01".Length,
        StringFormat.DateTime => "0001-01-01T00:00:00.0000000000000000+00:00".Length,
        StringFormat.Char => 1,
        StringFormat.Time => "00:00:00.0000000".Length,
        StringFormat.TimeSpan => "-1000000.00:00:00.0000000".Length,
        StringFormat.Version => "100000000.100000000.100000000.100000000".Length,
        _ => null,
    };

    private readonly record struct Longest(long? Length);
}
