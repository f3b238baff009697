using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema;

/// <summary>
/// The formats that JSON Schema has no name for. A contract states such a format as a pattern, the first of its type, so that every
/// validator checks it; base64 has its keyword beside.
/// </summary>
internal static class StatedFormats
{
    public const string Base64 = "base64";

    private const string Clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?";

    private const string Part = "(?:0|[1-9][0-9]{0,8})";

    private static readonly Dictionary<StringFormat, (string Name, string Grammar)> All = new()
    {
        [StringFormat.Char] = ("character", "[\\u0000-\\uD7FF\\uE000-\\uFFFF]"),
        [StringFormat.Base64] = (Base64, "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?"),
        [StringFormat.Time] = ("time of day", Clock),
        [StringFormat.TimeSpan] = ("time span", "-?(?:[1-9][0-9]{0,6}\\.)?" + Clock),
        [StringFormat.Version] = ("version", Part + "(?:\\." + Part + "){1,3}"),
    };

    private static readonly Dictionary<string, StringFormat> ByPattern = All.ToDictionary(pair => PatternText.ToSchema(pair.Value.Grammar), pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The texts of a format, as a whole; null where the schema names the format, or there is none.</summary>
    public static string? GrammarOf(StringFormat format) => All.TryGetValue(format, out var stated) ? stated.Grammar : null;

    /// <summary>The format that a pattern states; none where it is an author's.</summary>
    public static StringFormat Of(string schemaPattern) => ByPattern.TryGetValue(schemaPattern, out var format) ? format : StringFormat.None;

    /// <summary>Any format by its name, for people.</summary>
    public static string NameOf(StringFormat format) => All.TryGetValue(format, out var stated) ? stated.Name : Keywords.StringFormats[format];
}
