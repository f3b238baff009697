using System;
using System.Collections.Generic;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>
/// A format's texts between two patterns: what matches <see cref="Surely"/>, and is not too long, has the format; what has the format
/// matches <see cref="Possibly"/>. Where the two are one pattern, it is exact.
/// </summary>
internal sealed class FormatPatterns
{
    private const string Year = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
    private const string InnerYear = "(?:[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8]|0[1-9][0-9]{2}|00[1-9][0-9]|000[2-9])";
    private const string FourthYear = "(?:0[48]|[2468][048]|[13579][26])";
    private const string Day = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
    private const string LeapDay = "(?:[0-9]{2}" + FourthYear + "|" + FourthYear + "00)-02-29";
    private const string Date = "(?:" + Year + "-" + Day + "|" + LeapDay + ")";
    private const string InnerDate = "(?:" + InnerYear + "-" + Day + "|" + LeapDay + ")";
    private const string Time = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,16})?";
    private const string Offset = "[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)";

    private const string Label = "[A-Za-z0-9][A-Za-z0-9_-]{0,30}";
    private const string Host = Label + "(?:\\." + Label + "){0,3}";
    private const string Escape = "%[0-9A-Fa-f]{2}";
    private const string Path = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|" + Escape + ")*";
    private const string Query = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|" + Escape + ")*";
    private const string Tail = "(?:\\?" + Query + ")?(?:#" + Query + ")?";

    private static readonly Dictionary<StringFormat, FormatPatterns> All = new()
    {
        // In the first and the last year an offset may lead out of the years.
        [StringFormat.DateTime] = new(Date + Time + "Z|" + InnerDate + Time + Offset, Date + Time + "(?:Z|" + Offset + ")"),
        [StringFormat.Date] = new(Date),
        [StringFormat.Uuid] = new("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        [StringFormat.Email] = new("[^@]+@[^@]+"),
        [StringFormat.Uri] = new(
            "(?:(?:https?|ftp|wss?)://" + Host + "(?::[0-9]{0,4})?(?:/" + Path + ")?|(?:urn|tag|data|tel):(?:[A-Za-z0-9]" + Path + ")?|mailto:[A-Za-z0-9._~!$&'*+=-]+@" + Host + ")" + Tail,
            "[A-Za-z][A-Za-z0-9+.-]{1,63}:[A-Za-z0-9._~!$&'()*+,;=:@/?#%\\[\\]-]*")
        {
            MaxLength = 65_519,
        },
        [StringFormat.Char] = new(StatedFormats.GrammarOf(StringFormat.Char)!),
        [StringFormat.Base64] = new(StatedFormats.GrammarOf(StringFormat.Base64)!),
        [StringFormat.Time] = new(StatedFormats.GrammarOf(StringFormat.Time)!),
        [StringFormat.TimeSpan] = new(StatedFormats.GrammarOf(StringFormat.TimeSpan)!),
        [StringFormat.Version] = new(StatedFormats.GrammarOf(StringFormat.Version)!),
    };

    private readonly Lazy<Found> _sample;

    private FormatPatterns(string surely, string possibly)
    {
        Surely = Pattern.Parse(surely).Pattern!;
        Possibly = Pattern.Parse(possibly).Pattern!;
        IsExact = Surely.Equals(Possibly);
        _sample = new Lazy<Found>(() => new PatternCache().Search([Surely], [], CountRange.Unlimited));
    }

    private FormatPatterns(string exact)
        : this(exact, exact)
    {
    }

    /// <summary>A part of the format's texts.</summary>
    public Pattern Surely { get; }

    /// <summary>The format's texts and others.</summary>
    public Pattern Possibly { get; }

    /// <summary>The shortest text of the format.</summary>
    public Found Sample => _sample.Value;

    /// <summary>Whether the two are the same.</summary>
    public bool IsExact { get; }

    /// <summary>The longest text, in characters; null for any length.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>The patterns of a format; null for any text.</summary>
    public static FormatPatterns? Of(StringFormat format) => All.TryGetValue(format, out var patterns) ? patterns : null;
}
