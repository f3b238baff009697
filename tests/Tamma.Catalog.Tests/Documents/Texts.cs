using System.Linq;
using System.Text.RegularExpressions;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Texts of a given length in code points that keep a field's other rules wherever the length lets them.</summary>
internal static class Texts
{
    /// <summary>One code point, two UTF-16 units, four bytes: no length but the right one counts it as one.</summary>
    private const string Emoji = "\U0001F600";

    public static string OfLength(FieldFacts field, int length) => field switch
    {
        { Type: "uri" } => "https://example.com/" + Repeat("a", length - 20),
        { Pattern: not null } when Keeps(field, "a/" + Emoji) && length > 2 => "a/" + Repeat(Emoji, length - 2),
        { Pattern: not null } => Repeat(Keeps(field, "A") ? "A" : "0", length),
        _ => Repeat(Emoji, length),
    };

    public static string OfLength(int length) => Repeat(Emoji, length);

    /// <summary>Whether the text matches the field's pattern, as .NET sees it.</summary>
    public static bool Keeps(FieldFacts field, string text) =>
        field.Pattern is null || Regex.IsMatch(text, field.Pattern, RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
