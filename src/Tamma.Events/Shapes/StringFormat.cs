using System.ComponentModel;

namespace Tamma.Events.Shapes;

/// <summary>Format of a string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StringFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>RFC 3339 date-time with offset, within ±14:00, year 0001 to 9999.</summary>
    DateTime,

    /// <summary>RFC 3986 URI with a scheme, of at most 65,519 characters, and tighter where <see cref="System.Uri"/> is: in hosts, ports, and the schemes that it knows.</summary>
    Uri,

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    Uuid,

    /// <summary>RFC 3339 full-date, year 0001 to 9999.</summary>
    Date,

    /// <summary>Exactly one <c>@</c>, neither first nor last.</summary>
    Email,

    /// <summary>One code point up to U+FFFF: what a <see cref="char"/> holds.</summary>
    Char,

    /// <summary>RFC 4648 section 4: padded, without white space, the unused bits zero.</summary>
    Base64,

    /// <summary>A time of day without an offset: <c>hh:mm:ss</c> with up to seven digits of a fraction.</summary>
    Time,

    /// <summary>A time span below ten million days: <c>[-][d.]hh:mm:ss</c> with up to seven digits of a fraction.</summary>
    TimeSpan,

    /// <summary>Two to four numbers of at most nine digits with points between them.</summary>
    Version,
}
