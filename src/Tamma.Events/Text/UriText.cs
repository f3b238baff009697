using System;
using System.Buffers;

namespace Tamma.Events.Text;

/// <summary>
/// Absolute URIs: RFC 3986 section 3, made tighter where <see cref="Uri"/> refuses what the RFC allows, so that all that is accepted can be held.
/// </summary>
/// <remarks>
/// The rule, for other implementations; the text is ASCII and at most 65,519 characters long.
/// <code>
/// uri       = general / server / ldap / file / mailto
/// general   = scheme ":" ( "//" [ authority ] [ "/" path ] / [ path ] ) tail      ; path without "//" in front
/// server    = ( "http" / "https" / "ws" / "wss" / "ftp" / "gopher" / "nntp" / "telnet" ) "://" authority [ "/" path ] tail
/// ldap      = "ldap://" [ authority ] [ "/" path ] tail
/// file      = "file://" [ host ] [ "/" path ] tail                          ; no "//" before the path, a drive as "/c:/"
/// mailto    = "mailto:" 1*( unreserved / "!" / "$" / "&amp;" / "'" / "*" / "+" / "=" ) "@" name tail
/// scheme    = RFC 3986, 2 to 64 characters, none of the others, and not "net.tcp", "net.pipe", "vsmacros"; case does not matter
/// authority = [ userinfo "@" ] host [ ":" port ]
/// host      = "[" IPv6address "]" / name
/// name      = label *( "." label ) [ "." ]                                 ; at most 255 characters
/// label     = ( ALPHA / DIGIT ) *( ALPHA / DIGIT / "-" / "_" )
/// port      = *DIGIT, at most 65535
/// path      = *( pchar / "/" )
/// tail      = [ "?" *( pchar / "/" / "?" ) ] [ "#" *( pchar / "/" / "?" ) ]
/// </code>
/// <c>userinfo</c>, <c>pchar</c>, <c>unreserved</c> and <c>IPv6address</c> are the RFC's.
/// </remarks>
internal static class UriText
{
    /// <summary>Greatest length in characters: that of <see cref="Uri"/> before .NET 10, which every reader of a contract keeps.</summary>
    public const int MaxLength = 65_519;

    private const int MaxScheme = 64;

    private static readonly SearchValues<byte> SchemeBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);
    private static readonly SearchValues<byte> MailboxBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'*+="u8);
    private static readonly SearchValues<byte> UserBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:%"u8);
    private static readonly SearchValues<byte> PathBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:%@/"u8);
    private static readonly SearchValues<byte> TailBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:%@/?"u8);

    /// <summary>What stands behind a scheme.</summary>
    private enum SchemeKind
    {
        General,
        Server,
        Directory,
        File,
        Mail,
        Refused,
    }

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon is < 2 or > MaxScheme || text.Length > MaxLength || !IsScheme(text[..colon]))
            return false;
        var kind = KindOf(text[..colon]);
        var rest = text[(colon + 1)..];
        if (rest.ContainsAny((byte)'%', (byte)'#', (byte)'?') && !(HasWholeEscapes(rest) && TakeTail(ref rest, (byte)'#') && TakeTail(ref rest, (byte)'?')))
            return false;
        if (kind == SchemeKind.Mail)
            return IsMailbox(rest);
        if (kind == SchemeKind.Refused)
            return false;
        if (!rest.StartsWith("//"u8))
            return kind == SchemeKind.General && !rest.ContainsAnyExcept(PathBytes);
        rest = rest[2..];
        var slash = rest.IndexOf((byte)'/');
        if (slash < 0)
            return IsAuthority(rest, kind);
        return IsAuthority(rest[..slash], kind)
            && !rest[slash..].ContainsAnyExcept(PathBytes)
            && (kind != SchemeKind.File || IsFilePath(rest[slash..]));
    }

    private static bool IsScheme(ReadOnlySpan<byte> scheme) =>
        char.IsAsciiLetter((char)scheme[0]) && !scheme.ContainsAnyExcept(SchemeBytes);

    private static SchemeKind KindOf(ReadOnlySpan<byte> scheme)
    {
        if (scheme.SequenceEqual("https"u8))
            return SchemeKind.Server;
        // Longer than any name below; General.
        if (scheme.Length > 8)
            return SchemeKind.General;
        Span<char> lower = stackalloc char[8];
        for (var index = 0; index < scheme.Length; index++)
            lower[index] = char.ToLowerInvariant((char)scheme[index]);
        return lower[..scheme.Length] switch
        {
            "http" or "https" or "ws" or "wss" or "ftp" or "gopher" or "nntp" or "telnet" => SchemeKind.Server,
            "ldap" => SchemeKind.Directory,
            "file" => SchemeKind.File,
            "mailto" => SchemeKind.Mail,
            "net.tcp" or "net.pipe" or "vsmacros" => SchemeKind.Refused,
            _ => SchemeKind.General,
        };
    }

    private static bool TakeTail(ref ReadOnlySpan<byte> text, byte mark)
    {
        var start = text.IndexOf(mark);
        if (start < 0)
            return true;
        var isTail = !text[(start + 1)..].ContainsAnyExcept(TailBytes);
        text = text[..start];
        return isTail;
    }

    private static bool IsMailbox(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && !text[..at].ContainsAnyExcept(MailboxBytes) && HostText.IsName(text[(at + 1)..]);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, SchemeKind kind)
    {
        if (text.IsEmpty)
            return kind != SchemeKind.Server;
        if (kind == SchemeKind.File)
            return HostText.IsHost(text);
        var at = text.IndexOf((byte)'@');
        if (at >= 0 && text[..at].ContainsAnyExcept(UserBytes))
            return false;
        text = text[(at + 1)..];
        // The colons of an address stand between brackets.
        var colon = text.LastIndexOf((byte)':');
        if (colon < text.LastIndexOf((byte)']'))
            colon = -1;
        return colon < 0 ? HostText.IsHost(text) : HostText.IsHost(text[..colon]) && IsPort(text[(colon + 1)..]);
    }

    private static bool IsFilePath(ReadOnlySpan<byte> path) =>
        !path.StartsWith("//"u8)
        && (path.Length < 3 || path[2] != ':' || !char.IsAsciiLetter((char)path[1]) || (path.Length > 3 && path[3] == '/'));

    private static bool IsPort(ReadOnlySpan<byte> text)
    {
        var port = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            port = port * 10 + (digit - '0');
            if (port > ushort.MaxValue)
                return false;
        }

        return true;
    }

    private static bool HasWholeEscapes(ReadOnlySpan<byte> text)
    {
        for (var index = text.IndexOf((byte)'%'); index >= 0; index = text.IndexOf((byte)'%'))
        {
            if (text.Length < index + 3 || !char.IsAsciiHexDigit((char)text[index + 1]) || !char.IsAsciiHexDigit((char)text[index + 2]))
                return false;
            text = text[(index + 3)..];
        }

        return true;
    }
}
