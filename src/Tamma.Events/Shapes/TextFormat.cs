using System;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A format of strings, with its name for people.</summary>
internal sealed class TextFormat(string expected, TextFormat.Grammar accepts, Func<StringRules, StringShape>? shape = null, Func<StringRules, StringShape>? patterned = null)
{
    private static readonly TextFormat DateTime = new("date-time with offset (RFC 3339)", DateTimeText.IsValid, static rules => new StringShape<DateTimeShortcut>(rules, default));
    private static readonly TextFormat Date = new("date such as 2025-01-31 (RFC 3339)", DateText.IsValid);
    private static readonly TextFormat Email = new("e-mail address", EmailText.IsValid);
    private static readonly TextFormat Uri = new("absolute URI (RFC 3986)", UriText.IsValid, static rules => new StringShape<UriShortcut>(rules, default), static rules => new StringShape<WebAddressShortcut>(rules, new(rules.Patterns)));
    private static readonly TextFormat Uuid = new("UUID (8-4-4-4-12 hexadecimal digits)", UuidText.IsValid, static rules => new StringShape<UuidShortcut>(rules, default));

    private static readonly TextFormat Char = new("one character up to U+FFFF", CharText.IsValid);
    private static readonly TextFormat Base64 = new("base64 (RFC 4648), padded and without white space", Base64Text.IsValid);
    private static readonly TextFormat Time = new("time such as 23:59:59.5", TimeText.IsValid);
    private static readonly TextFormat TimeSpan = new("time span such as -1.02:03:04.5", TimeSpanText.IsValid);
    private static readonly TextFormat Version = new("version such as 1.2.3", VersionText.IsValid);

    public delegate bool Grammar(ReadOnlySpan<byte> utf8);

    public static TextFormat Uuid7 { get; } = new("UUID of version 7", UuidText.IsVersion7, static rules => new StringShape<Uuid7Shortcut>(rules, default));

    public static TextFormat Timestamp { get; } = new("timestamp such as 2025-01-31T12:00:00.000Z", DateTimeText.IsTimestamp, static rules => new StringShape<TimestampShortcut>(rules, default));

    /// <summary>The format in words, with the limits of its length in code points; of base64 with the bytes, too, for they are what people limit.</summary>
    public string Describe(int minLength, int maxLength)
    {
        if (this != Base64 || Limits.Amount(minLength, maxLength, "character") is not { } characters)
            return Limits.Describe(expected, minLength, maxLength, "character");
        return $"{expected}, of {characters} ({Limits.Amount(Base64Text.LeastBytes(minLength), Base64Text.MostBytes(maxLength), "byte")})";
    }

    /// <summary>The shape with the shortcut that tells most texts of the format.</summary>
    /// <param name="rules">This format, limits of length, and patterns.</param>
    public StringShape Shape(StringRules rules) => rules.Patterns is []
        ? shape?.Invoke(rules) ?? new StringShape<GrammarShortcut>(rules, new(accepts))
        : patterned?.Invoke(rules) ?? new StringShape<NoShortcut>(rules, default);

    public static TextFormat? Of(StringFormat format) => format switch
    {
        StringFormat.None => null,
        StringFormat.DateTime => DateTime,
        StringFormat.Uri => Uri,
        StringFormat.Uuid => Uuid,
        StringFormat.Date => Date,
        StringFormat.Email => Email,
        StringFormat.Char => Char,
        StringFormat.Base64 => Base64,
        StringFormat.Time => Time,
        StringFormat.TimeSpan => TimeSpan,
        StringFormat.Version => Version,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public bool Accepts(ReadOnlySpan<byte> utf8) => accepts(utf8);
}
