using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tamma.Events.Tests.Text;

/// <summary>
/// The rule of UriText a second time: one regular expression in ECMA-262's syntax, no flags, and the bounds that it can't count.
/// A judge in another language takes it over as it stands.
/// </summary>
internal static class UriRule
{
    private const string PChar = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
    private const string User = "(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*";
    private const string Path = $"(?:{PChar}|/)*";
    private const string Tail = $@"(?:\?(?:{PChar}|[/?])*)?(?:#(?:{PChar}|[/?])*)?";
    private const string Label = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private const string Name = $@"(?=[^/?#:]{{1,255}}(?:[/?#:]|$)){Label}(?:\.{Label})*\.?";

    private const string H16 = "[0-9A-Fa-f]{1,4}";
    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private const string Ls32 = $@"(?:{H16}:{H16}|{Octet}\.{Octet}\.{Octet}\.{Octet})";

    // RFC 3986, appendix A, line by line.
    private const string Address =
        $"(?:(?:{H16}:){{6}}{Ls32}"
        + $"|::(?:{H16}:){{5}}{Ls32}"
        + $"|(?:{H16})?::(?:{H16}:){{4}}{Ls32}"
        + $"|(?:(?:{H16}:){{0,1}}{H16})?::(?:{H16}:){{3}}{Ls32}"
        + $"|(?:(?:{H16}:){{0,2}}{H16})?::(?:{H16}:){{2}}{Ls32}"
        + $"|(?:(?:{H16}:){{0,3}}{H16})?::{H16}:{Ls32}"
        + $"|(?:(?:{H16}:){{0,4}}{H16})?::{Ls32}"
        + $"|(?:(?:{H16}:){{0,5}}{H16})?::{H16}"
        + $"|(?:(?:{H16}:){{0,6}}{H16})?::)";

    private const string Host = $@"(?:\[{Address}\]|{Name})";
    private const string Authority = $"(?:{User}@)?{Host}(?::(?<port>[0-9]*))?";

    private static readonly Regex Uri = new(
        $"^(?:{Any("http|https|ws|wss|ftp|gopher|nntp|telnet")}://{Authority}(?:/{Path})?"
        + $"|{Any("ldap")}://(?:{Authority})?(?:/{Path})?"
        + $"|{Any("file")}://(?:{Host})?(?:(?!//|/[A-Za-z]:(?!/))/{Path})?"
        + $"|{Any("mailto")}:[A-Za-z0-9._~!$&'*+=-]+@{Name}"
        + $"|(?!(?:{Any("http|https|ws|wss|ftp|gopher|nntp|telnet|ldap|file|mailto|net\\.tcp|net\\.pipe|vsmacros")}):)"
        + $"[A-Za-z][A-Za-z0-9+.-]{{1,63}}:(?://(?:{Authority})?(?:/{Path})?|(?!//){Path})){Tail}(?![\\s\\S])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(10));

    public static bool IsValid(string text)
    {
        if (text.Length > 65_519 || Uri.Match(text) is not { Success: true } match)
            return false;
        var port = match.Groups["port"].Value.TrimStart('0');
        return port.Length <= 5 && (port.Length == 0 || int.Parse(port, CultureInfo.InvariantCulture) <= 65_535);
    }

    /// <summary>Scheme names in any case, without a flag: ECMA-262 has none for a part of an expression.</summary>
    private static string Any(string names) => "(?:" + Regex.Replace(
        names,
        "[a-z]",
        static letter => $"[{letter.Value}{letter.Value.ToUpperInvariant()}]",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)) + ")";
}
