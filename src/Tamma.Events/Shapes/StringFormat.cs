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
}
