using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Text;

/// <summary>URIs of the web without user, and with a name as host, such as <c>https://example.org/a?b=c#d</c>; see <see cref="UriText"/>.</summary>
internal readonly struct UriShortcut : ITextShortcut
{
    private static readonly AsciiSet Labels = new(static value => char.IsAsciiLetterOrDigit((char)value));
    private static readonly AsciiSet PathOrQuery = new(static value => char.IsAsciiLetterOrDigit((char)value) || "-._~!$&'()*+,;=:@/?"u8.Contains(value));

    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    /// <remarks>
    /// Without port, escapes and fragment: such a text has no other characters than a path. Where the next value begins depends on the quote
    /// alone, and the processor goes on while the text is matched.
    /// </remarks>
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        for (var end = at + 1; AsciiWindow.Fits(json, end); end += AsciiWindow.Size)
        {
            var window = new AsciiWindow(json, end);
            var quotes = window.Is((byte)'"');
            // All bits up to the quote, or all where there is none.
            var text = quotes ^ (quotes - 1);
            if ((text & ~(window.In(PathOrQuery) | quotes)) != 0)
                return -1;
            if (quotes != 0)
            {
                end += BitOperations.TrailingZeroCount(quotes);
                return EndsPlainly(json, at + 1, end) ? end - at - 1 : -1;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at)
    {
        var length = default(PlainTextShortcut).LongLengthAt(json, at);
        return (uint)length <= UriText.MaxLength && Accepts(json, at + 1, at + 1 + length) ? length : -1;
    }

    /// <summary>Whether nothing stands behind the host, or a path or query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsPlainly(ReadOnlySpan<byte> json, int at, int end)
    {
        var rest = HostEnd(json, at);
        return end - at <= UriText.MaxLength && (rest == end || (rest > 0 && json[rest] is (byte)'/' or (byte)'?'));
    }

    private static bool Accepts(ReadOnlySpan<byte> json, int at, int end)
    {
        var rest = HostEnd(json, at);
        if (rest > 0 && json[rest] == ':')
            rest = SkipPort(json, rest);
        return rest == end || (rest > 0 && json[rest] is (byte)'/' or (byte)'?' or (byte)'#' && IsRest(json, rest, end));
    }

    /// <returns>The index behind the name of the host, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HostEnd(ReadOnlySpan<byte> json, int at)
    {
        var host = Host(json, at);
        if (host < 0 || !AsciiWindow.Fits(json, host))
            return -1;
        var window = new AsciiWindow(json, host);
        var (starts, dots) = (window.In(Labels), window.Is((byte)'.'));
        var length = BitOperations.TrailingZeroCount(~(starts | dots | window.Is((byte)'-') | window.Is((byte)'_')));
        // A label, which begins the name and stands behind each dot but a last one, begins with a letter or digit.
        var labels = ((dots << 1) | 1) & ~starts;
        return length is 0 or AsciiWindow.Size || BitOperations.TrailingZeroCount(labels) < length ? -1 : host + length;
    }

    /// <returns>The index behind the scheme and two slashes, or -1 for other schemes.</returns>
    private static int Host(ReadOnlySpan<byte> json, int at)
    {
        var text = json[at..];
        return text.StartsWith("https://"u8) ? at + 8 : text.StartsWith("http://"u8) ? at + 7 : -1;
    }

    /// <returns>The index behind the digits of a port, or -1.</returns>
    private static int SkipPort(ReadOnlySpan<byte> json, int at)
    {
        var port = 0;
        for (at++; char.IsAsciiDigit((char)json[at]); at++)
        {
            port = (10 * port) + json[at] - '0';
            if (port > ushort.MaxValue)
                return -1;
        }

        return at;
    }

    /// <summary>A path, a query behind its first question mark, and a fragment, which may hold what these do.</summary>
    private static bool IsRest(ReadOnlySpan<byte> json, int at, int end)
    {
        var isFragment = false;
        while (AsciiWindow.Fits(json, at))
        {
            var run = BitOperations.TrailingZeroCount(~new AsciiWindow(json, at).In(PathOrQuery));
            at += run;
            if (run == AsciiWindow.Size)
                continue;
            if (at == end)
                return true;
            if (json[at] == '%' && char.IsAsciiHexDigit((char)json[at + 1]) && char.IsAsciiHexDigit((char)json[at + 2]))
            {
                at += 3;
                continue;
            }

            if (json[at] != '#' || isFragment)
                return false;
            isFragment = true;
            at++;
        }

        return false;
    }
}
