using System.Collections.Generic;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>
/// A format's texts between two patterns: what matches <see cref="Surely"/> has the format, what has the format matches
/// <see cref="Possibly"/>. Where the two are one pattern, it is exact.
/// </summary>
internal sealed class FormatPatterns
{
    private const string Year = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
    private const string SomeDate = Year + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])";
    private const string AnyDate = Year + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private const string Time = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

    private static readonly Dictionary<StringFormat, FormatPatterns> All = new()
    {
        [StringFormat.DateTime] = new(
            // Away from both ends of time, where an offset leads out of the years.
            "(?:[1-8][0-9]{3})" + SomeDate.Substring(Year.Length) + Time + "(?:\\.[0-9]{1,7})?Z",
            AnyDate + Time + "(?:\\.[0-9]{1,16})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"),
        [StringFormat.Date] = new(SomeDate, AnyDate),
        [StringFormat.Uuid] = new("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        [StringFormat.Email] = new("[^@]+@[^@]+"),
        [StringFormat.Uri] = new(
            "(?:https?|ftp|wss?)://[a-z0-9]{1,40}(?:/[A-Za-z0-9._~-]*)*|urn:[a-z0-9]{1,40}",
            "[A-Za-z][A-Za-z0-9+.-]+:[!-~]*"),
    };

    private FormatPatterns(string surely, string possibly)
    {
        Surely = Pattern.Parse(surely).Pattern!;
        Possibly = Pattern.Parse(possibly).Pattern!;
    }

    private FormatPatterns(string exact)
        : this(exact, exact)
    {
    }

    /// <summary>A part of the format's texts.</summary>
    public Pattern Surely { get; }

    /// <summary>The format's texts and others.</summary>
    public Pattern Possibly { get; }

    /// <summary>Whether the two are the same.</summary>
    public bool IsExact => Surely.Equals(Possibly);

    /// <summary>The patterns of a format; null for any text.</summary>
    public static FormatPatterns? Of(StringFormat format) => All.TryGetValue(format, out var patterns) ? patterns : null;
}
